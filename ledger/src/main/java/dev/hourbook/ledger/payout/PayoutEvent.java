package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import java.time.LocalDate;
import java.util.List;

/** What can happen to a payout. */
public sealed interface PayoutEvent extends LedgerEvent
    permits PayoutEvent.PayoutPlanned,
        PayoutEvent.PayoutPaid,
        PayoutEvent.PayoutCancelled,
        PayoutEvent.ClawbackProposed,
        PayoutEvent.ClawbackDecided,
        HopEvent {

  /** The payout. */
  PayoutId payout();

  /** A payout lists the earnings it will pay; its amount is their sum. */
  record PayoutPlanned(
      PayoutId payout,
      PayRunId run,
      ExpertId expert,
      Rail rail,
      List<PayoutItem> items,
      long seconds,
      Money amount)
      implements PayoutEvent {}

  /** An operator says that the bank paid it: value date and the bank's reference. */
  record PayoutPaid(PayoutId payout, LocalDate paidOn, String reference, Actor by)
      implements PayoutEvent {}

  /** It will not be paid; its items may go into another payout. */
  record PayoutCancelled(PayoutId payout, String reason, Actor by) implements PayoutEvent {}

  /**
   * A client was credited for seconds that this payout paid; who bears it waits for a decision.
   * {@code document} is the credit note or sheet that says so. An item's seconds are proposed once.
   */
  record ClawbackProposed(
      PayoutId payout,
      ExpertId expert,
      int clawback,
      List<ClawbackItem> items,
      long seconds,
      Money amount,
      ClawbackCause cause,
      ClawbackOption suggested,
      String reason,
      String document,
      Actor by)
      implements PayoutEvent {}

  /** A second person decided: the expert owes {@code borne}, the company bears the rest. */
  record ClawbackDecided(
      PayoutId payout,
      ExpertId expert,
      int clawback,
      ClawbackOption option,
      List<ClawbackItem> borne,
      long absorbedSeconds,
      Money absorbed,
      String reason,
      Actor by)
      implements PayoutEvent {}
}
