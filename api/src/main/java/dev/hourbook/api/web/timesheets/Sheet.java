package dev.hourbook.api.web.timesheets;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.projections.items.ItemLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A timesheet: seconds by where they stand. Submitted are those that wait for approval. */
record Sheet(
    String timesheet,
    String contract,
    String week,
    long recorded,
    long submitted,
    long approved,
    long rejected,
    long overCap,
    long unpriced,
    boolean late) {

  static final String SELECT = """
      select timesheet, contract, week_start || '@' || calendar, recorded, submitted, approved,
        rejected, over_cap, unpriced, late
      from view.timesheet\s""";

  /** A sheet with everything on it. */
  record SheetOpened(Sheet timesheet, List<SheetEntry> entries, List<SheetItem> items) {}

  /** An entry and its state: logged, submitted, approved or rejected. */
  record SheetEntry(String entry, LocalDate day, long seconds, String activity, String state) {

    static final String SELECT = """
        select entry, day, seconds, activity, state from view.time_entry
        where timesheet = ? order by day, entry""";

    static SheetEntry read(ResultSet row, int n) throws SQLException {
      return new SheetEntry(
          row.getString(1),
          row.getObject(2, LocalDate.class),
          row.getLong(3),
          row.getString(4),
          row.getString(5));
    }
  }

  /**
   * What an approval valued, on the bill or the pay side, the document that holds it, and what of
   * it counts still: less where it was removed, conceded, repriced or clawed back.
   */
  record SheetItem(
      String item,
      String side,
      LocalDate day,
      String rate,
      long seconds,
      Amount amount,
      @Nullable String document,
      long liveSeconds,
      Amount liveAmount) {

    static final String SELECT = """
        select i.item, i.side, i.day, i.rate, i.seconds, i.minor, i.currency, i.document,
          live.seconds, live.minor
        from view.item i""" + ItemLists.LIVE + """
        where i.timesheet = ? order by i.side, i.day, i.item""";

    static SheetItem read(ResultSet row, int n) throws SQLException {
      return new SheetItem(
          row.getString(1),
          row.getString(2),
          row.getObject(3, LocalDate.class),
          row.getString(4),
          row.getLong(5),
          Amount.of(row.getLong(6), row.getString(7)),
          row.getString(8),
          row.getLong(9),
          Amount.of(row.getLong(10), row.getString(7)));
    }
  }

  static Sheet read(ResultSet row, int n) throws SQLException {
    return new Sheet(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        row.getLong(7),
        row.getLong(8),
        row.getLong(9),
        row.getBoolean(10));
  }
}
