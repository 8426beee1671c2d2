package dev.hourbook.projections.periods;

import dev.hourbook.ledger.period.PeriodId;
import java.time.Instant;
import java.util.Optional;

/**
 * A month as it stands: {@code open}, {@code closed}, {@code asked} (closed, and someone wants it
 * open again) or {@code reopened}. What it estimated is one sum a currency on each side, as text.
 */
public record PeriodRow(
    PeriodId period, String state, Optional<Closing> closing, String askedBy, String reason) {

  /** Who closed it when, where the log stood, and what was estimated. */
  public record Closing(String by, Instant at, long position, String bill, String pay) {}

  /** Whether nothing is booked in it. */
  public boolean isClosed() {
    return state.equals("closed") || state.equals("asked");
  }
}
