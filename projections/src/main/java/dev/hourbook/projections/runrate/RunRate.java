package dev.hourbook.projections.runrate;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The run-rate ladder of every currency, over approved hours at bill rate by service day. */
public final class RunRate {

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public RunRate(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * One point a currency and week, from the first week with work to the last that is locked at the
   * given instant.
   */
  public List<RunRatePoint> points(PayCalendar calendar, Instant now) {
    PayWeek last = lastLocked(calendar, now);
    List<RunRatePoint> points = new ArrayList<>();
    revenue()
        .forEach((currency, days) ->
            points.addAll(new Ladder(calendar, Currency.getInstance(currency), days).upTo(last)));
    return points;
  }

  /** The last pay week whose cut-off has passed. */
  public static PayWeek lastLocked(PayCalendar calendar, Instant now) {
    WeekPolicy policy = WeekPolicy.of(calendar);
    PayWeek week = calendar.weekOf(now);
    while (policy.lockedAt(week).isAfter(now)) {
      week = week.plusWeeks(-1);
    }
    return week;
  }

  /** The calendar all contracts share, or ISO weeks where they do not. */
  public PayCalendar calendar() {
    List<String> used = jdbc.query(
        "select distinct calendar from view.contract limit 2", (row, n) -> row.getString(1));
    return used.size() == 1 ? PayCalendar.parse(used.getFirst()) : PayCalendar.ISO;
  }

  private Map<String, Map<LocalDate, Long>> revenue() {
    Map<String, Map<LocalDate, Long>> days = new TreeMap<>();
    jdbc.query("""
        select currency, day, sum(bill_minor) from view.revenue_day
        group by currency, day having sum(bill_seconds) <> 0 or sum(bill_minor) <> 0""", row -> {
      days.computeIfAbsent(row.getString(1), c -> new TreeMap<>())
          .put(row.getObject(2, LocalDate.class), row.getLong(3));
    });
    return days;
  }
}
