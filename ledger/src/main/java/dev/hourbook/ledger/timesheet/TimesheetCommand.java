package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a timesheet. */
public sealed interface TimesheetCommand extends LedgerCommand {

  /** The timesheet. */
  TimesheetId timesheet();

  /** Records work; an entry that is there already with the same hash is passed over. */
  record LogHours(
      @TargetAggregateIdentifier TimesheetId timesheet,
      List<TimeEntry> entries,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /** Puts an undecided entry right. */
  record CorrectHours(
      @TargetAggregateIdentifier TimesheetId timesheet,
      EntryId entry,
      Work now,
      String reason,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /** Submits all entries that are logged and not yet submitted. */
  record SubmitTimesheet(@TargetAggregateIdentifier TimesheetId timesheet, Instant at, Actor by)
      implements TimesheetCommand {}

  /** Approves all submitted entries. */
  record ApproveHours(@TargetAggregateIdentifier TimesheetId timesheet, Instant at, Actor by)
      implements TimesheetCommand {}

  /** Approves all submitted entries since nobody spoke within the review window. */
  record ApproveBySilence(@TargetAggregateIdentifier TimesheetId timesheet, Instant at, Actor by)
      implements TimesheetCommand {}

  /** Turns submitted entries down. */
  record RejectHours(
      @TargetAggregateIdentifier TimesheetId timesheet,
      List<EntryId> entries,
      String reason,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /** Values what is over the cap as far as a raised cap now allows. */
  record ReconsiderOverCap(@TargetAggregateIdentifier TimesheetId timesheet, Instant at, Actor by)
      implements TimesheetCommand {}

  /**
   * Decides about approved hours over the cap or without a price, of any week. What has no price
   * can only be rejected; once it has one, repricing values it.
   */
  record DecideLeftover(
      @TargetAggregateIdentifier TimesheetId timesheet,
      Hours hours,
      LeftoverDecision decision,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements TimesheetCommand {

    /**
     * Refuses to decide that there is a price, or anything without saying why.
     *
     * @throws IllegalArgumentException if the decision is {@code PRICED} or the reason blank
     */
    public DecideLeftover {
      if (decision == LeftoverDecision.PRICED) {
        throw new IllegalArgumentException("a price is agreed, not decided; bill, pay or reject");
      }
      if (reason.isBlank()) {
        throw new IllegalArgumentException("say why these hours are decided so");
      }
    }
  }

  /**
   * Takes approved hours away on the sides named. Hours on an invoice are credited instead, hours
   * in a payout are taken out of it first or, once paid, proposed for a clawback.
   */
  record RemoveHours(
      @TargetAggregateIdentifier TimesheetId timesheet,
      Hours hours,
      Set<Side> sides,
      Removal removal,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /** Appeals, in time, against a removal that took pay; removals count from 1 in their sheet. */
  record AppealRemoval(
      @TargetAggregateIdentifier TimesheetId timesheet,
      int removal,
      String reason,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /** Decides an appeal, by a person who had no part in the removal. */
  record DecideAppeal(
      @TargetAggregateIdentifier TimesheetId timesheet,
      int removal,
      Verdict verdict,
      String reason,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /** Disputes approved hours in the client's name; pay that is not under way is held. */
  record DisputeHours(
      @TargetAggregateIdentifier TimesheetId timesheet,
      Hours hours,
      String reason,
      Instant answerBy,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /** Ends a dispute, which counts from 1. */
  record RuleOnDispute(
      @TargetAggregateIdentifier TimesheetId timesheet,
      int dispute,
      Ruling ruling,
      String reason,
      Instant at,
      Actor by)
      implements TimesheetCommand {}

  /**
   * Brings live items to the rates that the terms have for their seconds by now, and values hours
   * that had no price and have one.
   */
  record RepriceHours(
      @TargetAggregateIdentifier TimesheetId timesheet, String reason, Instant at, Actor by)
      implements TimesheetCommand {}

  /**
   * Moves approved hours to the sheet of the contract they belong to. Hours on an invoice are
   * released by a credit note first.
   */
  record RepointHours(
      TimesheetId timesheet,
      TimesheetId to,
      Hours hours,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements TimesheetCommand {}
}
