package dev.hourbook.projections.periods;

import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.period.Share;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.periods.PeriodRow.Closing;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;

/** The months of the book, and what a month's end is made of. */
public final class Periods {

  /** How many closed weeks say which share of hours is approved. */
  public static final int WEEKS = 13;

  private static final int DAYS = 7 * WEEKS;

  private static final String MONTHS = """
      select m.month, coalesce(p.state, 'open') as state, p.position, p.closed_by, p.closed_at,
        p.bill, p.pay, coalesce(p.asked_by, '') as asked_by, coalesce(p.reason, '') as reason
      from (select generate_series(
          date_trunc('month', min(booked_on)), ?::date, interval '1 month')::date as month
        from view.journal_entry) m
      left join view.period p on p.month = m.month""";

  private static final String DECIDED = """
      select coalesce(sum(approved), 0), coalesce(sum(approved + rejected), 0)
      from view.timesheet where week_start > ? and week_start <= ?""";

  private static final String UNDECIDED = """
      select timesheet from view.timesheet where submitted > 0 and week_start <= ?
      order by timesheet""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public Periods(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** Every month from the first with bookings to that of a day, latest first. */
  public List<PeriodRow> upTo(LocalDate day) {
    return jdbc.query(MONTHS + " order by m.month desc", Periods::row, day);
  }

  /** One month as it stands; one that nothing happened to is open. */
  public PeriodRow of(PeriodId period) {
    return jdbc
        .query(
            MONTHS + " where m.month = ?",
            Periods::row,
            period.lastDay(),
            period.month().atDay(1))
        .stream()
        .findFirst()
        .orElseGet(() -> new PeriodRow(period, "open", Optional.empty(), "", ""));
  }

  /** Months with bookings before it that are open, in order. */
  public List<YearMonth> openBefore(YearMonth month) {
    return upTo(month.minusMonths(1).atDay(1)).stream()
        .filter(row -> !row.isClosed())
        .map(row -> row.period().month())
        .sorted()
        .toList();
  }

  /** The first month that is open on a day; that of the day itself if all before it are closed. */
  public YearMonth firstOpen(LocalDate day) {
    YearMonth current = YearMonth.from(day);
    return openBefore(current).stream().findFirst().orElse(current);
  }

  private static PeriodRow row(ResultSet row, int n) throws SQLException {
    PeriodId period = PeriodId.of(YearMonth.from(row.getObject("month", LocalDate.class)));
    String by = row.getString("closed_by");
    Optional<Closing> closing = by == null
        ? Optional.empty()
        : Optional.of(new Closing(
            by,
            row.getTimestamp("closed_at").toInstant(),
            row.getLong("position"),
            row.getString("bill"),
            row.getString("pay")));
    return new PeriodRow(
        period,
        row.getString("state"),
        closing,
        row.getString("asked_by"),
        row.getString("reason"));
  }

  /** The sheets that have submitted and undecided hours and began up to a day, in order. */
  public List<TimesheetId> undecidedUpTo(LocalDate day) {
    return jdbc.query(UNDECIDED, (row, n) -> TimesheetId.parse(row.getString(1)), day);
  }

  /**
   * Of the seconds that were approved or rejected in the last 13 pay weeks over by the end of a
   * month, those approved; all if nothing was decided.
   */
  public Share approvedShare(PeriodId period) {
    LocalDate last = period.end().minusDays(7);
    LocalDate first = last.minusDays(DAYS);
    RowMapper<Share> share = (row, n) -> share(row.getLong(1), row.getLong(2), period);
    return jdbc.query(DECIDED, share, first, last).getFirst();
  }

  private static Share share(long approved, long decided, PeriodId period) {
    return decided == 0
        ? new Share(1, 1, "no week was decided before " + period.end())
        : new Share(
            approved,
            decided,
            "approved of decided seconds, " + WEEKS + " weeks before " + period.end());
  }
}
