package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import java.time.Instant;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/**
 * What can be asked of a payout on a rail that is told to pay. An intent names its attempt, the
 * next one of its hop; whoever asks for one that is there already is refused, so that an intent
 * lets nobody but its sender make the call.
 */
public sealed interface HopCommand extends PayoutCommand {

  /**
   * Writes down that it is about to be sent; its run is approved, and it goes where it was planned
   * to go.
   */
  record SubmitPayout(
      @TargetAggregateIdentifier PayoutId payout, int attempt, Destination to, Instant at, Actor by)
      implements HopCommand {}

  /** Writes down that the second hop is about to be sent. */
  record SubmitDelivery(
      @TargetAggregateIdentifier PayoutId payout, int attempt, Instant at, Actor by)
      implements HopCommand {}

  /** Writes down that our money is about to be taken back from an account that keeps it. */
  record SubmitReversal(
      @TargetAggregateIdentifier PayoutId payout, int attempt, String reason, Instant at, Actor by)
      implements HopCommand {}

  /** Says what became of a call. The same again changes nothing; what contradicts it is refused. */
  record ReportOutcome(
      @TargetAggregateIdentifier PayoutId payout, Outcome outcome, Instant at, Actor by)
      implements HopCommand {}

  /** Lets a later run pay what is held. */
  record ReleaseHeld(
      @TargetAggregateIdentifier PayoutId payout, String reason, Instant at, Actor by)
      implements HopCommand {}
}
