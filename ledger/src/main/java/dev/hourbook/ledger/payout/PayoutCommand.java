package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a payout. */
public sealed interface PayoutCommand extends LedgerCommand
    permits PayoutCommand.RecordPayoutPaid,
        PayoutCommand.CancelPayout,
        PayoutCommand.ProposeClawback,
        PayoutCommand.DecideClawback,
        DebtCommand,
        HopCommand {

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

  /** So many seconds of a paid item. */
  record Asked(ItemId item, long seconds) {}

  /**
   * Proposes to take back what was paid for hours that their client was credited; one proposal a
   * document, so asking twice is asking once.
   */
  record ProposeClawback(
      @TargetAggregateIdentifier PayoutId payout,
      List<Asked> items,
      ClawbackCause cause,
      String reason,
      String document,
      Instant at,
      Actor by)
      implements PayoutCommand {}

  /** Decides a proposal, which counts from 1; {@code borneSeconds} are the expert's. */
  record DecideClawback(
      @TargetAggregateIdentifier PayoutId payout,
      int clawback,
      ClawbackOption option,
      long borneSeconds,
      String reason,
      Instant at,
      Actor by)
      implements PayoutCommand {}
}
