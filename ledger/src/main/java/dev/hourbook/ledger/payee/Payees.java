package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.ContractPayEvent.PayTermsAgreed;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.ledger.payee.PayeeFacts.LinkedAccount;
import dev.hourbook.ledger.payee.PayeePolicyEvent.PayeePolicySet;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.OwedBack;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.quote.Exchanged;
import dev.hourbook.ledger.quote.Quotes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Who may be paid, read from the streams in the running unit of work and never from a view. */
public final class Payees {

  private final Streams streams;
  private final Quotes quotes;

  /** Reads from the given streams. */
  public Payees(Streams streams) {
    this.streams = streams;
    this.quotes = new Quotes(streams);
  }

  /** What is known of somebody. */
  public PayeeFacts facts(ExpertId expert) {
    return PayeeFacts.of(facts(PayeeId.of(expert).toString(), PayeeEvent.class));
  }

  /** Who is paid to an account. */
  public Sharing sharing(Fingerprint fingerprint) {
    return Sharing.of(facts(fingerprint.toString(), SharingEvent.class));
  }

  /** The rules that hold then. */
  public RulesInForce rules(Instant at) {
    return RulesInForce.at(at, facts(PayeePolicyId.MAIN.toString(), PayeePolicySet.class));
  }

  /** Whether somebody may be paid on a rail then. */
  public Verdict verdict(ExpertId expert, Rail rail, Instant at) {
    return verdict(new Gate(rules(at), at), expert, rail);
  }

  /** Whether what was planned to go to an account may leave then: it has to be theirs still. */
  public Verdict verdict(ExpertId expert, Rail rail, @Nullable Destination planned, Instant at) {
    PayeeFacts facts = facts(expert);
    Optional<Destination> now = facts.account(rail).map(LinkedAccount::destination);
    Verdict verdict = verdict(new Gate(rules(at), at), expert, rail);
    if (now.equals(Optional.ofNullable(planned))) {
      return verdict;
    }
    Instant since = facts.account(rail).map(one -> one.linked().at()).orElse(at);
    return verdict.and(Reason.since(Obstacle.ACCOUNT_NOT_AS_PLANNED, since));
  }

  /**
   * Whether a payout may leave our balance then as it was planned: to the same account, and if it
   * is exchanged, by a rate that is locked still and into what the account takes.
   */
  public Verdict verdict(PlannedWay planned, Instant at) {
    Verdict verdict = verdict(planned.expert(), planned.rail(), planned.to(), at);
    Optional<Exchanged> sent = Optional.ofNullable(planned.exchanged());
    if (sent.filter(one -> !quotes.holds(planned.earnedIn(), one, at)).isPresent()) {
      verdict = verdict.and(Reason.since(Obstacle.QUOTE_OVER, at));
    }
    Optional<LinkedAccount> account = facts(planned.expert()).account(planned.rail());
    boolean sameAccount =
        account.map(LinkedAccount::destination).equals(Optional.ofNullable(planned.to()));
    boolean sameCurrency = account
        .map(known -> known.account().currency())
        .equals(sent.map(one -> one.amount().currency()));
    return sent.isPresent() && sameAccount && !sameCurrency
        ? verdict.and(Reason.since(Obstacle.ACCOUNT_NOT_AS_PLANNED, at))
        : verdict;
  }

  /** Parts what is due to those who may be paid, and is ripe, from what is left out and why. */
  public Gated gate(List<PlannedPayout> due, Function<List<PlannedPayout>, Ages> ages, Instant at) {
    ahead(due);
    Gate gate = new Gate(rules(at), at);
    Map<ContractId, List<PayTermsAgreed>> terms = terms(due);
    boolean asked = !terms.isEmpty() || !gate.inForce().rules().nothingWaits();
    Ages known = asked ? ages.apply(due) : Ages.UNASKED;
    Waiting waiting = new Waiting(gate.inForce().rules(), terms, known, at);
    List<PlannedPayout> payable = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>();
    for (PlannedPayout one : due) {
      PlannedPayout payout = facts(one.expert())
          .chosen()
          .map(account -> one.by(account.account().rail(), account.destination()))
          .orElse(one);
      Gated parted = switch (verdict(gate, payout)) {
        case Verdict.Payable ignored -> waiting.part(payout);
        case Verdict.Stopped stopped -> new Gated(List.of(), List.of(whole(payout, stopped)));
      };
      payable.addAll(parted.payable());
      leftOut.addAll(parted.leftOut());
    }
    return new Gated(List.copyOf(payable), List.copyOf(leftOut));
  }

  /**
   * Keeps of what may be paid the tax, and what those experts owe back, as the streams say in this
   * unit of work; what then is too little is left out as well.
   */
  public Gated lessOwed(Gated gated, Debtors debtors, Instant at) {
    OwedBack owed = new OwedBack(streams);
    owed.ahead(gated.payable().stream()
        .flatMap(due -> debtors.of(due.expert()).stream())
        .toList());
    Deductions deductions = new Deductions(rules(at).rules(), at);
    List<PlannedPayout> payable = new ArrayList<>();
    List<LeftOut> leftOut = new ArrayList<>(gated.leftOut());
    for (PlannedPayout due : gated.payable()) {
      Gated parted = deductions.from(
          due,
          facts(due.expert()).withholding(at).map(WithholdingSet::rate),
          debtors.of(due.expert()).stream().map(owed::of).toList());
      leftOut.addAll(parted.leftOut());
      for (PlannedPayout less : parted.payable()) {
        Gated sent = exchanged(less, at);
        payable.addAll(sent.payable());
        leftOut.addAll(sent.leftOut());
      }
    }
    return new Gated(List.copyOf(payable), List.copyOf(leftOut));
  }

  /** Of the contracts that have any. */
  private Map<ContractId, List<PayTermsAgreed>> terms(List<PlannedPayout> due) {
    Map<ContractId, List<PayTermsAgreed>> agreed = new HashMap<>();
    due.stream()
        .flatMap(one -> one.items().stream())
        .map(PayoutItem::contract)
        .distinct()
        .forEach(contract -> {
          List<PayTermsAgreed> theirs =
              facts(ContractPayId.of(contract).toString(), PayTermsAgreed.class);
          if (!theirs.isEmpty()) {
            agreed.put(contract, theirs);
          }
        });
    return agreed;
  }

  private static LeftOut whole(PlannedPayout due, Verdict.Stopped stopped) {
    return new LeftOut(due.expert(), due.rail(), due.seconds(), due.amount(), stopped.reasons());
  }

  /** A provider does not convert on the way: where no rate is locked nobody has agreed one. */
  private Verdict verdict(Gate gate, PlannedPayout due) {
    Verdict verdict = verdict(gate, due.expert(), due.rail());
    return account(due)
        .filter(known -> known.account().rail().hasHops())
        .filter(known -> takesAnother(known, due))
        .filter(known -> sent(due, known, gate.at()).isEmpty())
        .map(known -> verdict.and(
            Reason.since(Obstacle.ACCOUNT_OTHER_CURRENCY, known.linked().at())))
        .orElse(verdict);
  }

  /**
   * What is paid by hand, and for which no rate is locked, whoever pays it converts; a provider is
   * never told to pay it.
   */
  private Gated exchanged(PlannedPayout less, Instant at) {
    Optional<LinkedAccount> other = account(less).filter(known -> takesAnother(known, less));
    Optional<Exchanged> sent = other.flatMap(known -> sent(less, known, at));
    if (other.isEmpty() || (sent.isEmpty() && !less.rail().hasHops())) {
      return new Gated(List.of(less), List.of());
    }
    return sent.filter(one -> one.amount().minor() > 0)
        .map(one -> new Gated(List.of(less.sending(one)), List.of()))
        .orElseGet(() -> new Gated(
            List.of(),
            List.of(whole(
                less,
                sent.isEmpty() ? Obstacle.ACCOUNT_OTHER_CURRENCY : Obstacle.TOO_LITTLE_LEFT,
                at))));
  }

  private static LeftOut whole(PlannedPayout due, Obstacle why, Instant at) {
    return whole(due, new Verdict.Stopped(List.of(Reason.since(why, at))));
  }

  private static boolean takesAnother(LinkedAccount known, PlannedPayout due) {
    return !known.account().currency().equals(due.amount().currency());
  }

  private Optional<Exchanged> sent(PlannedPayout due, LinkedAccount known, Instant at) {
    return quotes.exchanged(due.net(), known.account().currency(), at);
  }

  private Verdict verdict(Gate gate, ExpertId expert, Rail rail) {
    PayeeFacts facts = facts(expert);
    Sharing sharing = facts
        .account(rail)
        .map(account -> sharing(account.account().fingerprint()))
        .orElse(Sharing.NONE);
    return gate.decide(facts, rail, sharing);
  }

  /** All payees in one look, then all their accounts in another. */
  private void ahead(Collection<PlannedPayout> due) {
    streams.ahead(Stream.concat(
            due.stream().map(one -> PayeeId.of(one.expert()).toString()),
            due.stream()
                .flatMap(one -> one.items().stream())
                .map(item -> ContractPayId.of(item.contract()).toString()))
        .distinct()
        .toList());
    streams.ahead(due.stream()
        .flatMap(one -> account(one).stream())
        .map(account -> account.account().fingerprint().toString())
        .distinct()
        .toList());
  }

  private Optional<LinkedAccount> account(PlannedPayout due) {
    return facts(due.expert()).chosen();
  }

  private <E extends LedgerEvent> List<E> facts(String stream, Class<E> kind) {
    Stream<LedgerEvent> facts = streams.of(stream).stream();
    return facts.map(kind::cast).toList();
  }
}
