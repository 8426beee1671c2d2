package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.time.LocalDate;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a payout. */
public sealed interface PayoutCommand extends LedgerCommand {

  /** The payout. */
  PayoutId payout();

  /** Records that the bank paid it; the same record again changes nothing. */
  record RecordPayoutPaid(
      @TargetAggregateIdentifier PayoutId payout,
      LocalDate paidOn,
      String reference,
      Instant at,
      Actor by)
      implements PayoutCommand {}

  /** Cancels it before its run is approved. */
  record CancelPayout(
      @TargetAggregateIdentifier PayoutId payout, String reason, Instant at, Actor by)
      implements PayoutCommand {}
}
