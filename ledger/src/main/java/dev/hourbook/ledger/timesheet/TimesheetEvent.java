package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can happen to a timesheet. {@code late} says that it came after the week's cut-off. */
public sealed interface TimesheetEvent extends LedgerEvent {

  /** The timesheet. */
  TimesheetId timesheet();

  /** Work was recorded. */
  record HoursLogged(TimesheetId timesheet, List<TimeEntry> entries, Actor by, boolean late)
      implements TimesheetEvent {}

  /** An undecided entry was put right; it must be submitted again, whether or not it was before. */
  record HoursCorrected(
      TimesheetId timesheet,
      EntryId entry,
      Work was,
      Work now,
      String reason,
      Actor by,
      boolean wasSubmitted,
      boolean late)
      implements TimesheetEvent {}

  /** Someone says that these entries are complete; their review is counted from {@code at}. */
  record TimesheetSubmitted(
      TimesheetId timesheet,
      List<EntryId> entries,
      long seconds,
      Actor by,
      Instant at,
      boolean late)
      implements TimesheetEvent {}

  /** Submitted entries were turned down. */
  record HoursRejected(
      TimesheetId timesheet, List<EntryId> entries, long seconds, String reason, Actor by)
      implements TimesheetEvent {}

  /**
   * Submitted entries were approved and valued. {@code silence} is the policy's version where the
   * review window passed without a word, else absent. {@code seconds} are those of the entries,
   * priced or not. {@code overCap} is all that is over the cap after this, {@code unpriced} what
   * this approval found to have no price.
   */
  record HoursApproved(
      TimesheetId timesheet,
      Actor by,
      @Nullable String silence,
      Engagement engagement,
      List<EntryId> entries,
      long seconds,
      List<Item> bill,
      List<Item> pay,
      List<Piece> overCap,
      List<UnpricedWork> unpriced,
      TermsUsed terms)
      implements TimesheetEvent {}

  /**
   * Approved hours that were over the cap or without a price were decided. {@code overCap} and
   * {@code unpriced} are the stretches decided, by where they stood; those that have a price now
   * and are over the cap are {@code nowOverCap}. A price found needs no second person, so that
   * {@code approvedBy} is absent.
   */
  record LeftoverDecided(
      TimesheetId timesheet,
      Engagement engagement,
      LeftoverDecision decision,
      List<Piece> overCap,
      List<Piece> unpriced,
      List<Piece> nowOverCap,
      List<Item> bill,
      List<Item> pay,
      String reason,
      TermsUsed terms,
      Actor by,
      @Nullable Actor approvedBy)
      implements TimesheetEvent {

    /** How many of those seconds had no price; all others were over the cap. */
    public long unpricedAmong(List<Piece> pieces) {
      return Pieces.common(pieces, unpriced).stream().mapToLong(Piece::length).sum();
    }
  }

  /**
   * An item was cut in two, so that one of them can be taken whole: {@code part} is what was meant,
   * {@code rest} what is left. Seconds and money move from item to item where they stand and change
   * nothing. On a document the rest keeps the item's id; else both are new, and whoever gathered
   * the item before is refused.
   */
  record ItemSplit(
      TimesheetId timesheet,
      Engagement engagement,
      Side side,
      ItemId item,
      Item part,
      Item rest,
      Place place,
      @Nullable String document)
      implements TimesheetEvent {}

  /**
   * Approved hours were taken away for good, on one side or on both: never billable, never payable
   * again, unless an appeal is upheld. Bill items that were {@code INVOICED} or {@code DISPUTED}
   * name the credit note that takes their money; the money of all others goes with this event.
   */
  record HoursRemoved(
      TimesheetId timesheet,
      Engagement engagement,
      List<TakenItem> bill,
      List<TakenItem> pay,
      Removal removal,
      Actor by)
      implements TimesheetEvent {}

  /** Somebody says that a removal, which counts from 1 in its sheet, was wrong. */
  record HoursAppealed(TimesheetId timesheet, int removal, String reason, Instant at, Actor by)
      implements TimesheetEvent {}

  /**
   * An appeal against a removal ended. Upheld, the seconds that it took are back in their own week,
   * on each side as new items at the rate they had; dismissed, there are none.
   */
  record AppealDecided(
      TimesheetId timesheet,
      int removal,
      Engagement engagement,
      Verdict verdict,
      List<Item> bill,
      List<Item> pay,
      String reason,
      Actor by)
      implements TimesheetEvent {}

  /**
   * The client does not agree with approved hours. Each item says where it stood; what the expert
   * was paid for, or a payout holds, is not among {@code pay}.
   */
  record HoursDisputed(
      TimesheetId timesheet,
      int dispute,
      Engagement engagement,
      List<TakenItem> bill,
      List<TakenItem> pay,
      String reason,
      Instant answerBy,
      Actor by)
      implements TimesheetEvent {}

  /**
   * A dispute ended. For the expert all its items stand where they stood. For the client they are
   * removed, and so is pay that a payout had when it was opened and has given back since; those
   * that name an invoice stay disputed until a credit note removes them.
   */
  record DisputeRuled(
      TimesheetId timesheet,
      int dispute,
      Engagement engagement,
      Ruling ruling,
      List<TakenItem> bill,
      List<TakenItem> pay,
      String reason,
      Actor by)
      implements TimesheetEvent {

    /** The bill items whose money goes with this event. */
    public List<TakenItem> billGone() {
      return ruling == Ruling.FOR_CLIENT
          ? bill.stream().filter(taken -> taken.document() == null).toList()
          : List.of();
    }

    /** The pay items whose money goes with this event. */
    public List<TakenItem> payGone() {
      return ruling == Ruling.FOR_CLIENT ? pay : List.of();
    }
  }

  /**
   * Rates that hold from the past brought live items to what their seconds are worth now, each side
   * by itself; hours and claims do not change.
   */
  record HoursRepriced(
      TimesheetId timesheet,
      Engagement engagement,
      List<Repriced> bill,
      List<Repriced> pay,
      String reason,
      TermsUsed terms,
      Actor by)
      implements TimesheetEvent {}

  /**
   * Hours were booked on the wrong contract: they leave this sheet, and {@code to} has the same
   * seconds logged, submitted and approved in the same unit of work. Bill items were on no invoice.
   * What another expert was paid is not among {@code pay}.
   */
  record HoursRepointed(
      TimesheetId timesheet,
      TimesheetId to,
      Engagement engagement,
      List<TakenItem> bill,
      List<Moved> pay,
      String reason,
      Actor by,
      Actor approvedBy)
      implements TimesheetEvent {}

  /**
   * A clawback of a payout was decided and the expert bears these paid seconds: they stay in their
   * items, as they were paid, and no new rate concerns them any more.
   */
  record HoursRecovered(TimesheetId timesheet, String document, List<Recovered> pay, Actor by)
      implements TimesheetEvent {

    /** Which stretches of an item. */
    public record Recovered(ItemId item, List<Piece> pieces) {}
  }
}
