package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.payout.DebtEvent;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Hop;
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
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one or more events of a payout leave behind, column by column of its row. */
record Step(Map<Column, Object> said) {

  /** A column that steps write, in the order in which they are written. */
  enum Column {
    STATE("text"),
    STANDS("text"),
    STEPPED_AT("timestamptz"),
    PAID_ON("date"),
    REFERENCE("text"),
    HOP("text"),
    INTENT_AT("timestamptz"),
    FUNDING("int4"),
    DELIVERY("int4"),
    REVERSAL("int4"),
    TRANSFER("text"),
    FAILURE("text"),
    REMEDY("text"),
    FINDER("text");

    private final String type;

    Column(String type) {
      this.type = type;
    }

    /** Its type in PostgreSQL. */
    String type() {
      return type;
    }

    /** Its name in the table. */
    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** The step that an event is; clawbacks and what comes of them are none. */
  static Optional<Step> of(PayoutEvent event, Instant at) {
    return switch (event) {
      case PayoutPlanned ignored -> Optional.empty();
      case ClawbackProposed ignored -> Optional.empty();
      case ClawbackDecided ignored -> Optional.empty();
      case DebtEvent ignored -> Optional.empty();
      case PayoutPaid e ->
        Optional.of(
            to("paid", at).and(Column.PAID_ON, e.paidOn()).and(Column.REFERENCE, e.reference()));
      case PayoutCancelled ignored -> Optional.of(to("cancelled", at));
      case HopEvent e -> Optional.of(of(e, at));
    };
  }

  private static Step of(HopEvent event, Instant at) {
    return switch (event) {
      case PayoutSubmitted e -> to("submitted", at).intent(Hop.FUNDING, e.attempt(), at);
      case PayoutFunded e -> to("funded", at).and(Column.TRANSFER, e.reference());
      case PayoutFailed e -> to("failed", at).because(e.failure());
      case DeliverySubmitted e ->
        to("delivery-submitted", at).intent(Hop.DELIVERY, e.attempt(), at);
      case PayoutInTransit e -> to("in-transit", at).and(Column.REFERENCE, e.reference());
      case PayoutDelivered e ->
        to("delivered", at).and(Column.PAID_ON, e.arrivedOn()).and(Column.REFERENCE, e.reference());
      case PayoutUndelivered e -> to("undelivered", at).because(e.failure());
      case PayoutReturned e -> to("returned", at).because(e.failure());
      case ReversalSubmitted e ->
        to("reversal-submitted", at).intent(Hop.REVERSAL, e.attempt(), at);
      case PayoutReversed ignored -> to("reversed", at);
      case ReversalFailed e -> to("reversal-failed", at).because(e.failure());
      case OutcomeUnknown e ->
        to("outcome-unknown", at)
            .and(Column.FAILURE, e.hop().word() + ": " + e.why())
            .and(Column.FINDER, word(e.next()));
      case HeldPayReleased ignored -> to("held-pay-released", at);
    };
  }

  /** Where the pay stands in the journal. */
  private static String stands(String state) {
    return switch (state) {
      case "cancelled", "held-pay-released" -> "free";
      case "paid", "delivered" -> "paid";
      case "failed", "reversed" -> "held";
      default -> "transit";
    };
  }

  private static Step to(String state, Instant at) {
    return new Step(Map.of())
        .and(Column.STATE, state)
        .and(Column.STANDS, stands(state))
        .and(Column.STEPPED_AT, Timestamp.from(at));
  }

  private Step intent(Hop hop, int attempt, Instant at) {
    Column attempts = switch (hop) {
      case FUNDING -> Column.FUNDING;
      case DELIVERY -> Column.DELIVERY;
      case REVERSAL -> Column.REVERSAL;
    };
    return and(Column.HOP, hop.word())
        .and(attempts, attempt)
        .and(Column.INTENT_AT, Timestamp.from(at));
  }

  private Step because(Failure why) {
    return and(Column.FAILURE, why.code() + ": " + why.message())
        .and(Column.REMEDY, word(why.remedy()));
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private Step and(Column column, Object value) {
    return then(new Step(Map.of(column, value)));
  }

  /** This one, and then a later one: what that does not say stays. */
  Step then(Step later) {
    Map<Column, Object> all = new EnumMap<>(Column.class);
    all.putAll(said);
    all.putAll(later.said);
    return new Step(Collections.unmodifiableMap(all));
  }

  /** The cells of its row, after the payout's key. */
  @Nullable
  Object[] cells(String payout) {
    return Stream.concat(Stream.of(payout), Arrays.stream(Column.values()).map(said::get))
        .toArray();
  }
}
