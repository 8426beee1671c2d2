package dev.hourbook.ledger.remittance;

import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayeeId;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.Payees;
import dev.hourbook.ledger.payee.PlannedWay;
import dev.hourbook.ledger.payee.Reason;
import dev.hourbook.ledger.payout.BankPayouts;
import dev.hourbook.ledger.payout.BankPayouts.Standing;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.remittance.Unfit.Cause;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether payouts of a run may go into a file then, as the streams say in this unit of work. */
public final class Fitness {

  private static final int SOME = 1_000;

  private final Streams streams;
  private final PayRunId run;
  private final Instant at;

  /** Of payouts of an approved run, at an instant. */
  public Fitness(Streams streams, PayRunId run, Instant at) {
    this.streams = streams;
    this.run = run;
    this.at = at;
  }

  /** What may go into a file, by payout, and what may not. */
  public record Sorted(Map<PayoutId, PayoutPlanned> fit, List<Unfit> unfit) {}

  /**
   * Sorts them.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code pay-run/unknown}, or
   *     {@code pay-run/wrong-stage} unless the run is approved and not closed
   */
  public Sorted sort(List<PayoutId> payouts) {
    Sorted sorted = new Sorted(new HashMap<>(), new ArrayList<>());
    for (int from = 0; from < payouts.size(); from += SOME) {
      sort(payouts.subList(from, Math.min(from + SOME, payouts.size())), sorted);
    }
    return sorted;
  }

  private void sort(List<PayoutId> some, Sorted sorted) {
    BankPayouts bank = new BankPayouts(streams);
    bank.ahead(some);
    List<PayoutPlanned> waiting = new ArrayList<>();
    for (PayoutId payout : some) {
      switch (bank.of(payout, run)) {
        case Standing.Waiting it -> waiting.add(it.plan());
        case Standing.Other it -> sorted.unfit().add(new Unfit(payout, Cause.NOT_WAITING, it.is()));
      }
    }
    payeesAhead(waiting);
    for (PayoutPlanned plan : waiting) {
      obstacle(plan)
          .ifPresentOrElse(sorted.unfit()::add, () -> sorted.fit().put(plan.payout(), plan));
    }
  }

  private void payeesAhead(Collection<PayoutPlanned> plans) {
    Stream<String> accounts = plans.stream()
        .flatMap(plan -> Stream.ofNullable(plan.destination()))
        .map(to -> new Fingerprint(to.fingerprint()).toString());
    Stream<String> payees = plans.stream().map(plan -> PayeeId.of(plan.expert()).toString());
    streams.ahead(
        Stream.concat(Stream.of(PayeePolicyId.MAIN.toString()), Stream.concat(payees, accounts))
            .distinct()
            .toList());
  }

  private Optional<Unfit> obstacle(PayoutPlanned plan) {
    Destination to = plan.destination();
    if (to == null) {
      return Optional.of(new Unfit(plan.payout(), Cause.NO_ACCOUNT_APPROVED, ""));
    }
    List<Reason> why = new Payees(streams).verdict(PlannedWay.of(plan), at).why();
    return why.isEmpty()
        ? Optional.empty()
        : Optional.of(new Unfit(
            plan.payout(),
            Cause.NOT_PAYABLE,
            why.stream()
                .map(reason -> reason.obstacle().missing())
                .collect(Collectors.joining(", "))));
  }
}
