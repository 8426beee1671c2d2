package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.payout.HopEvent.DeliverySubmitted;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.HopEvent.OutcomeUnknown;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutInTransit;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.HopEvent.ReversalFailed;
import dev.hourbook.ledger.payout.HopEvent.ReversalSubmitted;
import java.time.LocalDate;

/**
 * Where a payout stands. That its run was approved is one fact of the run, not one of each payout.
 */
sealed interface PayoutState {

  /** What stopped the second hop is mended by the expert before the first is tried again. */
  Failure REVERSED = new Failure(
      Failure.Remedy.EXPERT_MENDS, "reversed", "Our money came back from the expert's account.");

  /** For people, as it follows "is". */
  String said();

  /** Where it stands after a step of its way. */
  default PayoutState after(HopEvent event) {
    return switch (event) {
      case PayoutSubmitted e -> new Waiting(Hop.FUNDING, e.attempt());
      case PayoutFunded ignored -> new Funded();
      case PayoutFailed e -> new Held(e.failure());
      case DeliverySubmitted e -> new Waiting(Hop.DELIVERY, e.attempt());
      case PayoutInTransit ignored -> this;
      case PayoutDelivered e -> new Delivered(e.reference(), e.arrivedOn());
      case PayoutUndelivered e -> new Undelivered(e.failure());
      case PayoutReturned e -> new Undelivered(e.failure());
      case ReversalSubmitted e -> new Waiting(Hop.REVERSAL, e.attempt());
      case PayoutReversed ignored -> new Held(REVERSED);
      case ReversalFailed e -> new Undelivered(e.failure());
      case OutcomeUnknown ignored -> this;
      case HeldPayReleased ignored -> new Released();
    };
  }

  record Planned(PayRunId run) implements PayoutState {
    @Override
    public String said() {
      return "planned";
    }
  }

  record Paid(LocalDate on, String reference) implements PayoutState {
    @Override
    public String said() {
      return "paid";
    }
  }

  record Cancelled() implements PayoutState {
    @Override
    public String said() {
      return "cancelled";
    }
  }

  /** A hop is on its way: its outcome is waited for. */
  record Waiting(Hop hop, int attempt) implements PayoutState {
    @Override
    public String said() {
      return "waiting for the outcome of " + hop.word() + " attempt " + attempt;
    }
  }

  /** Its money is at the expert's account and nothing is asked of it. */
  record Funded() implements PayoutState {
    @Override
    public String said() {
      return "funded";
    }
  }

  record Delivered(String reference, LocalDate on) implements PayoutState {
    @Override
    public String said() {
      return "delivered";
    }
  }

  /** Its money is at the expert's account, which could not pass it on. */
  record Undelivered(Failure failure) implements PayoutState {
    @Override
    public String said() {
      return "undelivered: " + failure.code();
    }
  }

  /** Our money is with us, or came back. */
  record Held(Failure failure) implements PayoutState {
    @Override
    public String said() {
      return "held: " + failure.code();
    }
  }

  record Released() implements PayoutState {
    @Override
    public String said() {
      return "released into a later run";
    }
  }
}
