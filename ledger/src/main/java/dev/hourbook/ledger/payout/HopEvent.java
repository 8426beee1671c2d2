package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.quote.Exchanged;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a payout on a rail that is told to pay, hop by hop. Attempts count from 1 within
 * each hop; an intent is in the log before its call leaves the house.
 */
public sealed interface HopEvent extends PayoutEvent {

  /** The money is about to be asked for; after the first attempt it comes from what was held. */
  record PayoutSubmitted(PayoutId payout, int attempt, String destination, Actor by)
      implements HopEvent {}

  /** It left our balance and is held for the expert at the provider. */
  record PayoutFunded(
      PayoutId payout, ExpertId expert, int attempt, Money amount, String reference, Actor by)
      implements HopEvent {}

  /** Nothing left our balance by that attempt, and nothing will. */
  record PayoutFailed(PayoutId payout, int attempt, Failure failure, Actor by)
      implements HopEvent {}

  /** The expert's account is about to be asked to pay its bank. */
  record DeliverySubmitted(PayoutId payout, int attempt, Actor by) implements HopEvent {}

  /** The provider took that on; it arrives, or fails, days later. */
  record PayoutInTransit(PayoutId payout, int attempt, String reference, Actor by)
      implements HopEvent {}

  /** The expert's bank has it. */
  record PayoutDelivered(
      PayoutId payout,
      int attempt,
      String reference,
      LocalDate arrivedOn,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Exchanged exchanged)
      implements HopEvent {

    /** One in the currency in which it was earned. */
    public PayoutDelivered(
        PayoutId payout, int attempt, String reference, LocalDate arrivedOn, Actor by) {
      this(payout, attempt, reference, arrivedOn, by, null);
    }
  }

  /** It did not reach the bank by that attempt; it is still at the expert's account. */
  record PayoutUndelivered(PayoutId payout, int attempt, Failure failure, Actor by)
      implements HopEvent {}

  /** The bank sent back what had been delivered: it is at the expert's account again. */
  record PayoutReturned(
      PayoutId payout,
      String reference,
      Failure failure,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Exchanged exchanged)
      implements HopEvent {

    /** One in the currency in which it was earned. */
    public PayoutReturned(PayoutId payout, String reference, Failure failure, Actor by) {
      this(payout, reference, failure, by, null);
    }
  }

  /** Somebody has us take our money back from the expert's account. */
  record ReversalSubmitted(PayoutId payout, int attempt, String reason, Actor by)
      implements HopEvent {}

  /** Our own money came back; the expert's pay is held. */
  record PayoutReversed(PayoutId payout, int attempt, String reference, Actor by)
      implements HopEvent {}

  /** It did not come back by that attempt. */
  record ReversalFailed(PayoutId payout, int attempt, Failure failure, Actor by)
      implements HopEvent {}

  /** Nobody knows yet what became of a call; everything stays where it is. */
  record OutcomeUnknown(PayoutId payout, Hop hop, int attempt, String why, Next next, Actor by)
      implements HopEvent {}

  /**
   * What was wrong is mended, or will not be: held items may go into another payout.
   * {@code withheld} is the tax that this one kept back, if it did, and does not any more.
   */
  record HeldPayReleased(
      PayoutId payout,
      String reason,
      Actor by,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Withheld withheld)
      implements HopEvent {

    /** One of which no tax was withheld. */
    public HeldPayReleased(PayoutId payout, String reason, Actor by) {
      this(payout, reason, by, null);
    }
  }
}
