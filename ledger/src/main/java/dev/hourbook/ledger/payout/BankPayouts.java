package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What waits to be paid by the bank, from its own stream and its run's, never from a view. */
public final class BankPayouts {

  private final Streams streams;

  /** Reads from the given streams. */
  public BankPayouts(Streams streams) {
    this.streams = streams;
  }

  /** Whether a payout waits, and if not, why. */
  public sealed interface Standing {

    /** It waits, as it was planned and approved. */
    record Waiting(PayoutPlanned plan) implements Standing {}

    /** It does not. */
    record Other(String is) implements Standing {}
  }

  /** These will be asked for. */
  public void ahead(Collection<PayoutId> payouts) {
    streams.ahead(payouts.stream().map(PayoutId::toString).toList());
  }

  /**
   * How one of a run stands.
   *
   * @throws dev.hourbook.ledger.message.Refused {@code pay-run/unknown}, or
   *     {@code pay-run/wrong-stage} unless the run is approved and not closed
   */
  public Standing of(PayoutId payout, PayRunId run) {
    PayRunState.read(run, streams).require(RunStage.APPROVED);
    List<LedgerEvent> facts = streams.of(payout.toString());
    if (facts.isEmpty()) {
      return new Standing.Other("no payout");
    }
    PayoutPlanned plan = (PayoutPlanned) facts.getFirst();
    if (!plan.run().equals(run)) {
      return new Standing.Other("in run " + plan.run().key());
    }
    if (plan.rail() != Rail.BANK) {
      return new Standing.Other("on the rail " + plan.rail().word());
    }
    return settled(facts)
        .<Standing>map(Standing.Other::new)
        .findFirst()
        .orElseGet(() -> new Standing.Waiting(plan));
  }

  private static Stream<String> settled(List<LedgerEvent> facts) {
    return facts.stream().flatMap(fact -> switch ((PayoutEvent) fact) {
      case PayoutEvent.PayoutPaid ignored -> Stream.of("paid");
      case PayoutEvent.PayoutCancelled ignored -> Stream.of("cancelled");
      default -> Stream.of();
    });
  }
}
