package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a pay run. */
public sealed interface PayRunCommand extends LedgerCommand {

  /** The run. */
  PayRunId run();

  /** Opens a run at a position of the log. */
  record OpenPayRun(
      @TargetAggregateIdentifier PayRunId run, PayWeek upTo, long position, Instant at, Actor by)
      implements PayRunCommand {}

  /** Plans one chunk of payouts: all of them with their claims, or none. */
  record PlanPayouts(PayRunId run, List<PlannedPayout> payouts, Instant at, Actor by)
      implements PayRunCommand {}

  /** States what was planned. */
  record ConcludePlanning(
      @TargetAggregateIdentifier PayRunId run, RunTotals totals, Instant at, Actor by)
      implements PayRunCommand {}

  /**
   * Approves what was shown under this hash. Answered with a {@link Consent}: the run may need more
   * people than this one.
   */
  record ApprovePayRun(@TargetAggregateIdentifier PayRunId run, String hash, Instant at, Actor by)
      implements PayRunCommand {}

  /** Closes a run; refused while a payout of it is neither paid nor cancelled. */
  record ClosePayRun(@TargetAggregateIdentifier PayRunId run, Instant at, Actor by)
      implements PayRunCommand {}
}
