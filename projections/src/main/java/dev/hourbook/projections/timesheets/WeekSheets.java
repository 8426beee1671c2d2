package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** Timesheets, the weeks they make up, and what both come to. */
public record WeekSheets(Lists lists) {

  private static final String SHEETS = """
      select t.timesheet, t.late, c.client, cl.name, c.expert, c.discipline, c.project,
      """ + SheetSums.COLUMNS + SheetSums.FROM + """
      join view.client cl on cl.client = c.client
      where %s
      group by t.timesheet, t.late, c.client, cl.name, c.expert, c.discipline, c.project,
        c.currency
      order by t.week_start desc, cl.name, c.expert, t.timesheet""";

  private static final String WEEKS =
      "select t.week_start, t.calendar, " + SheetSums.COLUMNS + SheetSums.FROM_ALL + """
      where %s
      group by t.week_start, t.calendar, c.currency
      order by t.week_start desc, t.calendar, c.currency""";

  private static final String BY_CURRENCY = "where %s group by c.currency order by c.currency";

  private static final String TOTAL =
      "select " + SheetSums.COLUMNS + SheetSums.FROM_ALL + BY_CURRENCY;

  private static final String SUMS = "select " + SheetSums.COLUMNS + SheetSums.FROM + BY_CURRENCY;

  /** The calendars in use, the one with most contracts first. */
  public List<PayCalendar> calendars() {
    return lists.all(
        "select calendar from view.contract where %s group by 1 order by count(*) desc, 1",
        Where.ALL, (row, n) -> PayCalendar.parse(row.getString(1)));
  }

  /** What the sheets come to, one sum a currency. */
  public List<SheetSums> sums(SheetFilter filter) {
    return lists.all(SUMS, filter.where(), (row, n) -> SheetSums.read(row));
  }

  /** The sheets, latest week first. */
  public Paged<SheetRow> sheets(SheetFilter filter, int page) {
    return lists.page(new Listing<>(SHEETS, WeekSheets::sheet), filter.where(), page);
  }

  /** One sheet. */
  public Optional<SheetRow> sheet(TimesheetId id) {
    return lists.first(SHEETS, Where.of("t.timesheet = ?", id.text()), WeekSheets::sheet);
  }

  /** Every week with hours, latest first; a week has one row a currency. */
  public Paged<WeekRow> weeks(int page) {
    return lists.page(new Listing<>(WEEKS, WeekSheets::week), Where.ALL, page);
  }

  /** What all weeks come to, one sum a currency. */
  public List<SheetSums> allWeeks() {
    return lists.all(TOTAL, Where.ALL, (row, n) -> SheetSums.read(row));
  }

  private static SheetRow sheet(ResultSet row, int n) throws SQLException {
    return new SheetRow(
        TimesheetId.parse(row.getString("timesheet")),
        row.getString("client"),
        row.getString("name"),
        row.getString("expert"),
        row.getString("discipline"),
        row.getString("project"),
        row.getBoolean("late"),
        SheetSums.read(row));
  }

  private static WeekRow week(ResultSet row, int n) throws SQLException {
    PayWeek week = PayWeek.parse(row.getString("week_start") + "@" + row.getString("calendar"));
    return new WeekRow(week, SheetSums.read(row));
  }
}
