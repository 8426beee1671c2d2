package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Which timesheets wait for an approval, oldest week first. */
public final class WaitingSheets {

  private static final String WEEKS = """
      select distinct week_start, calendar from view.timesheet
      where submitted > 0 and week_start <= ? order by 1, 2""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public WaitingSheets(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** At most so many sheets of one pay week, in the order of their ids, after the given one. */
  public List<TimesheetId> of(PayWeek week, String after, int most) {
    return jdbc.query(
        """
        select timesheet from view.timesheet
        where submitted > 0 and week_start = ? and calendar = ? and timesheet > ?
        order by timesheet limit ?""",
        (row, n) -> TimesheetId.parse(row.getString(1)),
        week.start(),
        week.calendar().toString(),
        after,
        most);
  }

  /** The pay weeks that begin up to and including a day and have sheets waiting. */
  public List<PayWeek> weeksUpTo(LocalDate start) {
    return jdbc.query(
        WEEKS, (row, n) -> PayWeek.parse(row.getString(1) + "@" + row.getString(2)), start);
  }
}
