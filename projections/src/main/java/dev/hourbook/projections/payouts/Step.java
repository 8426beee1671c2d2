package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.HopEvent;
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
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.projections.books.Rows;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What one or more events of a payout leave behind; what they do not say is absent. */
record Step(
    String state,
    Instant at,
    @Nullable LocalDate paidOn,
    @Nullable String reference,
    @Nullable Integer attempt,
    @Nullable String destination,
    @Nullable String transfer,
    @Nullable String failure) {

  /** The step that an event is; clawbacks are none. */
  static Optional<Step> of(PayoutEvent event, Instant at) {
    return switch (event) {
      case PayoutPlanned ignored -> Optional.empty();
      case ClawbackProposed ignored -> Optional.empty();
      case ClawbackDecided ignored -> Optional.empty();
      case PayoutPaid e -> Optional.of(to("paid", at).arrived(e.paidOn(), e.reference()));
      case PayoutCancelled ignored -> Optional.of(to("cancelled", at));
      case HopEvent e -> Optional.of(of(e, at));
    };
  }

  private static Step of(HopEvent event, Instant at) {
    return switch (event) {
      case PayoutSubmitted e -> to("submitted", at).trying(e.attempt()).towards(e.destination());
      case PayoutFunded e -> to("funded", at).by(e.reference());
      case PayoutFailed e -> to("failed", at).because(e.failure());
      case DeliverySubmitted e -> to("delivery-submitted", at).trying(e.attempt());
      case PayoutInTransit e -> to("in-transit", at).under(e.reference());
      case PayoutDelivered e -> to("delivered", at).arrived(e.arrivedOn(), e.reference());
      case PayoutUndelivered e -> to("undelivered", at).because(e.failure());
      case PayoutReturned e -> to("returned", at).because(e.failure());
      case ReversalSubmitted e -> to("reversal-submitted", at).trying(e.attempt());
      case PayoutReversed ignored -> to("reversed", at);
      case ReversalFailed e -> to("reversal-failed", at).because(e.failure());
      case OutcomeUnknown e -> to("outcome-unknown", at).saying(e.hop().word() + ": " + e.why());
      case HeldPayReleased ignored -> to("held-pay-released", at);
    };
  }

  /** Where the pay stands in the journal. */
  private String stands() {
    return switch (state) {
      case "cancelled", "held-pay-released" -> "free";
      case "paid", "delivered" -> "paid";
      case "failed", "reversed" -> "held";
      default -> "transit";
    };
  }

  private static Step to(String state, Instant at) {
    return new Step(state, at, null, null, null, null, null, null);
  }

  private Step arrived(LocalDate on, String name) {
    return new Step(state, at, on, name, attempt, destination, transfer, failure);
  }

  private Step under(String name) {
    return new Step(state, at, paidOn, name, attempt, destination, transfer, failure);
  }

  private Step trying(int next) {
    return new Step(state, at, paidOn, reference, next, destination, transfer, failure);
  }

  private Step towards(String account) {
    return new Step(state, at, paidOn, reference, attempt, account, transfer, failure);
  }

  private Step by(String name) {
    return new Step(state, at, paidOn, reference, attempt, destination, name, failure);
  }

  private Step because(Failure why) {
    return saying(why.code() + ": " + why.message());
  }

  private Step saying(String why) {
    return new Step(state, at, paidOn, reference, attempt, destination, transfer, why);
  }

  /** This one, and then a later one. */
  Step then(Step later) {
    return new Step(
        later.state,
        later.at,
        last(paidOn, later.paidOn),
        last(reference, later.reference),
        last(attempt, later.attempt),
        last(destination, later.destination),
        last(transfer, later.transfer),
        last(failure, later.failure));
  }

  private static <T> @Nullable T last(@Nullable T earlier, @Nullable T later) {
    return Optional.ofNullable(later).orElse(earlier);
  }

  void addTo(Rows rows, String payout) {
    rows.add(
        payout,
        state,
        stands(),
        Timestamp.from(at),
        paidOn,
        reference,
        attempt,
        destination,
        transfer,
        failure);
  }
}
