package dev.hourbook.ledger.period;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What can happen to a month of the books. */
public sealed interface PeriodEvent extends LedgerEvent {

  /** The month. */
  PeriodId period();

  /**
   * An estimate came into the books: on the last day of its month as that closes, or on the first
   * day of the next one when a reopening takes back the reversal there.
   */
  record EstimateBooked(PeriodId period, LocalDate bookedOn, Estimate estimate, Actor by)
      implements PeriodEvent {}

  /**
   * An estimate left the books: on the first day of the next month by itself, in the closing's own
   * unit of work, or on the last day of its month when that is reopened.
   */
  record EstimateReversed(PeriodId period, LocalDate bookedOn, Estimate estimate, Actor by)
      implements PeriodEvent {}

  /**
   * Nothing is booked in the month or before it any more. {@code position} is where the log stood
   * when the closing was prepared, {@code hash} that of the estimate that was shown, and
   * {@code despite} why it closed over something that stood in its way; absent if nothing did.
   */
  record PeriodClosed(
      PeriodId period,
      long position,
      String hash,
      @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String despite,
      Actor by)
      implements PeriodEvent {}

  /** Someone wants the month open again. */
  record ReopeningAsked(PeriodId period, String reason, Actor by) implements PeriodEvent {}

  /** A second person opened the month again. */
  record PeriodReopened(PeriodId period, String reason, Actor askedBy, Actor by)
      implements PeriodEvent {}
}
