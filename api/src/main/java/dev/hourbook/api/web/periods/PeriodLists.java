package dev.hourbook.api.web.periods;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.periods.OpenMatters;
import dev.hourbook.projections.periods.Periods;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Months as they stand, what stands in their way, and what closing one would accrue. */
@RestController
final class PeriodLists {

  private static final Actor READER = new Actor("user:reader");

  private final Company company;
  private final Periods periods;
  private final OpenMatters matters;

  PeriodLists(Company company) {
    this.company = company;
    this.periods = new Periods(company.jdbc());
    this.matters = new OpenMatters(company.jdbc());
  }

  @GetMapping("/api/periods")
  ResponseEntity<Page<MonthRow>> listPeriods(@ParameterObject Cursor cursor) {
    LocalDate today = LocalDate.ofInstant(company.clock().now(), ZoneOffset.UTC);
    List<MonthRow> rows = periods.upTo(today).stream()
        .map(MonthRow::of)
        .sorted(Comparator.comparing(MonthRow::month))
        .filter(row -> row.month().toString().compareTo(cursor.from()) > 0)
        .limit(cursor.toRead())
        .toList();
    return cursor.page(MonthRow.class, rows, row -> row.month().toString());
  }

  @GetMapping("/api/periods/{month}")
  MonthRow readPeriod(@PathVariable YearMonth month) {
    return MonthRow.of(periods.of(PeriodId.of(month)));
  }

  /** Could we close the month now, and what blocks it? */
  @GetMapping("/api/periods/{month}/check")
  Check checkPeriod(@PathVariable YearMonth month) {
    Instant now = company.clock().now();
    return Check.of(matters.of(PeriodId.of(month), now), now);
  }

  /** Could we close the week now, and what blocks it? */
  @GetMapping("/api/weeks/{week}/check")
  Check checkWeek(@PathVariable PayWeek week) {
    Instant now = company.clock().now();
    return Check.of(matters.of(week, now), now);
  }

  /** What closing the month would accrue, at the usual share or at a percentage. */
  @GetMapping("/api/periods/{month}/estimate")
  Shown previewClosing(@PathVariable YearMonth month, @RequestParam @Nullable BigDecimal percent) {
    return Shown.of(
        company.closings().preview(PeriodId.of(month), Optional.ofNullable(percent), READER));
  }
}
