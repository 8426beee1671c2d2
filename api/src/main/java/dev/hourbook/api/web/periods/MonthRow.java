package dev.hourbook.api.web.periods;

import dev.hourbook.projections.periods.PeriodRow;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A month: open, closed, asked (closed, and someone wants it open again) or reopened; who closed it
 * when and where the log stood; what its end estimated, one sum a currency.
 */
record MonthRow(
    YearMonth month,
    String state,
    @Nullable String closedBy,
    @Nullable Instant closedAt,
    @Nullable Long position,
    @Nullable String estimatedBill,
    @Nullable String estimatedPay,
    @Nullable String askedBy,
    @Nullable String reason) {

  static MonthRow of(PeriodRow row) {
    Optional<PeriodRow.Closing> closing = row.closing();
    boolean asked = row.state().equals("asked");
    return new MonthRow(
        row.period().month(),
        row.state(),
        closing.map(PeriodRow.Closing::by).orElse(null),
        closing.map(PeriodRow.Closing::at).orElse(null),
        closing.map(PeriodRow.Closing::position).orElse(null),
        closing.map(PeriodRow.Closing::bill).orElse(null),
        closing.map(PeriodRow.Closing::pay).orElse(null),
        asked ? row.askedBy() : null,
        asked ? row.reason() : null);
  }
}
