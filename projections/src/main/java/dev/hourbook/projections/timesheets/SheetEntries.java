package dev.hourbook.projections.timesheets;

import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** The time entries of a sheet, or of an expert's day over all contracts. */
public record SheetEntries(Lists lists) {

  private static final String ENTRIES = """
      select e.entry, e.timesheet, e.day, e.seconds, e.activity, e.state
      from view.time_entry e join view.contract c on c.contract = e.contract
      where %s order by e.day, e.entry, e.timesheet""";

  /** An entry, or the part of one that lies in the sheet's week. */
  public record EntryRow(
      String entry, String timesheet, LocalDate day, long seconds, String activity, String state) {}

  /** The entries of a sheet. */
  public Paged<EntryRow> ofSheet(String timesheet, int page) {
    return page(Where.of("e.timesheet = ?", timesheet), page);
  }

  /** The entries of an expert that begin on a day. */
  public Paged<EntryRow> ofDay(String expert, LocalDate day, int page) {
    return page(Where.of("c.expert = ?", expert).and("e.day = ?", day), page);
  }

  private Paged<EntryRow> page(Where where, int page) {
    return lists.page(new Listing<>(ENTRIES, SheetEntries::row), where, page);
  }

  private static EntryRow row(ResultSet row, int n) throws SQLException {
    return new EntryRow(
        row.getString("entry"),
        row.getString("timesheet"),
        row.getObject("day", LocalDate.class),
        row.getLong("seconds"),
        row.getString("activity"),
        row.getString("state"));
  }
}
