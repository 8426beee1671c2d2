package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.payee.PayeeEvent.AccountLinked;
import dev.hourbook.ledger.payee.PayeeEvent.AccountMended;
import dev.hourbook.ledger.payee.PayeeEvent.AccountRefused;
import dev.hourbook.ledger.payee.PayeeEvent.IdentityChecked;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeHeld;
import dev.hourbook.ledger.payee.PayeeEvent.PayeeReleased;
import dev.hourbook.ledger.payee.PayeeEvent.Screened;
import dev.hourbook.ledger.payee.PayeeEvent.TaxFormSigned;
import dev.hourbook.ledger.payee.PayeeEvent.WithholdingSet;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Rail;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What is known of a payee: the last word on each matter. */
public record PayeeFacts(
    Optional<IdentityChecked> identity,
    Map<Rail, LinkedAccount> accounts,
    Optional<TaxFormSigned> taxForm,
    Optional<Screened> screening,
    Optional<PayeeHeld> hold,
    Withholdings withholdings) {

  /** Of somebody of whom nobody has said anything. */
  public static final PayeeFacts NONE = new PayeeFacts(
      Optional.empty(),
      Map.of(),
      Optional.empty(),
      Optional.empty(),
      Optional.empty(),
      Withholdings.NONE);

  /** The account of a rail, and whether the rail refused it since. */
  public record LinkedAccount(AccountLinked linked, Optional<AccountRefused> refused) {

    /** The account itself. */
    public PayoutAccount account() {
      return linked.account();
    }

    /** Where a payout to it goes. */
    public Destination destination() {
      return new Destination(account().reference(), account().fingerprint().hash());
    }
  }

  /** What these say, in their order. */
  public static PayeeFacts of(List<PayeeEvent> events) {
    PayeeFacts facts = NONE;
    for (PayeeEvent event : events) {
      facts = facts.after(event);
    }
    return facts;
  }

  /** The account on a rail. */
  public Optional<LinkedAccount> account(Rail rail) {
    return Optional.ofNullable(accounts.get(rail));
  }

  /** The account that was linked last: where they want to be paid. */
  public Optional<LinkedAccount> chosen() {
    return accounts.values().stream()
        .max(Comparator.comparing(one -> one.linked().at()));
  }

  /** The tax that is withheld of what is planned for them then. */
  public Optional<WithholdingSet> withholding(Instant at) {
    return withholdings.at(at);
  }

  /** Whether they were paid elsewhere before this account, on any rail. */
  boolean isChange(LinkedAccount account) {
    Instant since = account.linked().at();
    return account.linked().replaced() != null
        || accounts.values().stream().anyMatch(one -> one.linked().at().isBefore(since));
  }

  /** The fingerprints of all accounts. */
  Set<Fingerprint> fingerprints() {
    return accounts.values().stream()
        .map(linked -> linked.account().fingerprint())
        .collect(Collectors.toSet());
  }

  PayeeFacts after(PayeeEvent event) {
    return switch (event) {
      case IdentityChecked e ->
        new PayeeFacts(Optional.of(e), accounts, taxForm, screening, hold, withholdings);
      case AccountLinked e -> with(e.account().rail(), linked(e));
      case AccountRefused e ->
        account(e.rail())
            .map(known -> with(e.rail(), new LinkedAccount(known.linked(), Optional.of(e))))
            .orElse(this);
      case AccountMended e ->
        account(e.rail())
            .map(known -> with(e.rail(), new LinkedAccount(known.linked(), Optional.empty())))
            .orElse(this);
      case TaxFormSigned e ->
        new PayeeFacts(identity, accounts, Optional.of(e), screening, hold, withholdings);
      case Screened e ->
        new PayeeFacts(identity, accounts, taxForm, Optional.of(e), hold, withholdings);
      case WithholdingSet e ->
        new PayeeFacts(identity, accounts, taxForm, screening, hold, withholdings.and(e));
      case PayeeHeld e -> with(Optional.of(e));
      case PayeeReleased ignored -> with(Optional.empty());
    };
  }

  private PayeeFacts with(Optional<PayeeHeld> held) {
    return new PayeeFacts(identity, accounts, taxForm, screening, held, withholdings);
  }

  /** What a rail refused it refuses under another reference too. */
  private LinkedAccount linked(AccountLinked e) {
    Optional<AccountRefused> refused = account(e.account().rail())
        .filter(known -> known.account().fingerprint().equals(e.account().fingerprint()))
        .flatMap(LinkedAccount::refused);
    return new LinkedAccount(e, refused);
  }

  private PayeeFacts with(Rail rail, LinkedAccount account) {
    Map<Rail, LinkedAccount> all = new EnumMap<>(Rail.class);
    all.putAll(accounts);
    all.put(rail, account);
    return new PayeeFacts(
        identity, Collections.unmodifiableMap(all), taxForm, screening, hold, withholdings);
  }
}
