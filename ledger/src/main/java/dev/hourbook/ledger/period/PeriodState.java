package dev.hourbook.ledger.period;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.period.PeriodEvent.EstimateBooked;
import dev.hourbook.ledger.period.PeriodEvent.EstimateReversed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodReopened;
import dev.hourbook.ledger.period.PeriodEvent.ReopeningAsked;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A month as its events left it; one without events is open. */
record PeriodState(
    PeriodId period,
    boolean closed,
    @Nullable Estimate estimate,
    @Nullable ReopeningAsked asked) {

  static PeriodState before(PeriodId period) {
    return new PeriodState(period, false, null, null);
  }

  /** Folds the month's own stream. */
  static PeriodState read(PeriodId period, Streams streams) {
    PeriodState state = before(period);
    for (LedgerEvent fact : streams.of(period.toString())) {
      state = state.after((PeriodEvent) fact);
    }
    return state;
  }

  PeriodState after(PeriodEvent event) {
    return switch (event) {
      case EstimateBooked e -> inMonth(e.bookedOn()) ? estimating(e.estimate()) : this;
      case EstimateReversed e -> inMonth(e.bookedOn()) ? estimating(null) : this;
      case PeriodClosed ignored -> new PeriodState(period, true, estimate, null);
      case ReopeningAsked e -> new PeriodState(period, closed, estimate, e);
      case PeriodReopened ignored -> new PeriodState(period, false, estimate, null);
    };
  }

  private boolean inMonth(LocalDate day) {
    return day.isBefore(period.end());
  }

  private PeriodState estimating(@Nullable Estimate now) {
    return new PeriodState(period, closed, now, asked);
  }

  void requireClosable(Instant at) {
    if (at.isBefore(period.endsAt())) {
      throw new Refused(new PeriodRefusal.NotOver(period, period.endsAt()));
    }
    if (closed) {
      throw new Refused(new PeriodRefusal.AlreadyClosed(period));
    }
  }

  void requireClosed() {
    if (!closed) {
      throw new Refused(new PeriodRefusal.NotClosed(period));
    }
  }
}
