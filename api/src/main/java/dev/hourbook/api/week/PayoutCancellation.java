package dev.hourbook.api.week;

import dev.hourbook.api.eventstore.LedgerRuntime;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.AggregateNotFoundException;

/** Takes a payout out of a run that nobody approved yet, and says anew what the run comes to. */
public record PayoutCancellation(LedgerRuntime ledger, Streams streams, PlannedRuns runs) {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /** The run, and what is left of it. */
  public record Left(PayRunId run, RunTotals totals) {}

  /**
   * Cancels and concludes; asked again after an interruption, concludes.
   *
   * @throws AggregateNotFoundException if there is no such payout
   * @throws dev.hourbook.ledger.message.Refused {@code pay-run/wrong-stage} once a second person
   *     has approved the run
   */
  public Left of(PayoutId payout, String reason, Instant at, Actor by) {
    List<PayoutEvent> facts =
        streams.of(payout.toString()).stream().map(PayoutEvent.class::cast).toList();
    if (facts.isEmpty()) {
      throw new AggregateNotFoundException(payout.toString(), "no such payout");
    }
    if (!(facts.getLast() instanceof PayoutEvent.PayoutCancelled)) {
      ledger.commands().sendAndWait(new CancelPayout(payout, reason, at, by));
    }
    PayRunId run = ((PayoutPlanned) facts.getFirst()).run();
    ledger.positions().awaitBooks(ledger.positions().head(), PATIENCE);
    RunTotals totals = runs.totals(run);
    ledger.commands().sendAndWait(new ConcludePlanning(run, totals, at, by));
    return new Left(run, totals);
  }
}
