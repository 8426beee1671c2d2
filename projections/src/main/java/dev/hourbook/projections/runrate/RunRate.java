package dev.hourbook.projections.runrate;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.calendar.WeekPolicy;
import dev.hourbook.projections.journal.Measure;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/** The run-rate ladder of every currency, over approved hours at bill rate by service day. */
public final class RunRate {

  private static final String MONEY = Measure.REVENUE.rolledUpSql();
  private static final String SECONDS = Measure.BILLABLE_SECONDS.rolledUpSql();

  private static final String REVENUE = "select unit, serviced_on, " + MONEY
      + " from view.day_rollup where account = any(?) and recorded_on <= ?"
      + " group by 1, 2 having " + MONEY + " <> 0";

  /** Hours at a rate of zero are work, too: the ladder begins with them. */
  private static final String FIRST_WORK = """
      select c.currency, min(first.serviced_on) from view.client c cross join lateral (
        select r.serviced_on from view.client_rollup r
        where r.client = c.client and r.account = any(?) and r.recorded_on <= ?
        group by 1 having %s <> 0 order by 1 limit 1) first
      group by 1""".formatted(SECONDS);

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
    return points(calendar, now, LocalDate.MAX);
  }

  /**
   * The same as it was known at the end of a day (UTC), up to the last week that was locked then.
   */
  public List<RunRatePoint> points(PayCalendar calendar, Instant now, LocalDate knownAt) {
    boolean past = knownAt.isBefore(LocalDate.ofInstant(now, ZoneOffset.UTC));
    PayWeek last = lastLocked(calendar, past ? endOf(knownAt) : now);
    List<RunRatePoint> points = new ArrayList<>();
    revenue(knownAt)
        .forEach((currency, days) ->
            points.addAll(new Ladder(calendar, Currency.getInstance(currency), days).upTo(last)));
    return points;
  }

  /** The next day's first instant is no longer of the day. */
  private static Instant endOf(LocalDate day) {
    return day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusNanos(1);
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

  private Map<String, Map<LocalDate, Long>> revenue(LocalDate knownAt) {
    Map<String, Map<LocalDate, Long>> days = new TreeMap<>();
    jdbc.query(
        REVENUE,
        row -> {
          days.computeIfAbsent(row.getString(1), c -> new TreeMap<>())
              .put(row.getObject(2, LocalDate.class), row.getLong(3));
        },
        Measure.standIns(Measure.REVENUE),
        knownAt);
    jdbc.query(
        FIRST_WORK,
        row -> {
          days.computeIfAbsent(row.getString(1), c -> new TreeMap<>())
              .putIfAbsent(row.getObject(2, LocalDate.class), 0L);
        },
        Measure.standIns(Measure.BILLABLE_SECONDS),
        knownAt);
    return days;
  }
}
