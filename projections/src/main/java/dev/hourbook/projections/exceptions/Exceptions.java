package dev.hourbook.projections.exceptions;

import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** How much is out of the ordinary, and the days on which an expert recorded more than 24 hours. */
public record Exceptions(Lists lists) {

  private static final String LONG_DAYS = """
      select c.expert, e.day, count(*) as entries, sum(e.seconds) as seconds
      from view.time_entry e join view.contract c on c.contract = e.contract
      where e.state <> 'rejected' and %s
      group by c.expert, e.day having sum(e.seconds) > 86400
      order by 2 desc, 1""";

  private static final String COUNTS = """
      select count(*) filter (where over_cap > 0) as over_cap,
        count(*) filter (where unpriced > 0) as unpriced, count(*) filter (where late) as late,
        (select count(*) from (%s) d) as long_days
      from view.timesheet where %%s""".formatted(LONG_DAYS.formatted("true"));

  /** Timesheets with hours over the cap, without a price, or late; and expert-days over 24 h. */
  public record Counts(long overCap, long unpriced, long late, long longDays) {}

  /** An expert's day over all contracts, by the day entries begin on; rejected ones left out. */
  public record LongDay(String expert, LocalDate day, long entries, long seconds) {}

  /** How many of each. */
  public Counts counts() {
    return lists
        .all(
            COUNTS,
            Where.ALL,
            (row, n) -> new Counts(
                row.getLong("over_cap"),
                row.getLong("unpriced"),
                row.getLong("late"),
                row.getLong("long_days")))
        .getFirst();
  }

  /** The days of more than 24 hours, latest first. */
  public Paged<LongDay> longDays(int page) {
    return lists.page(new Listing<>(LONG_DAYS, Exceptions::day), Where.ALL, page);
  }

  private static LongDay day(ResultSet row, int n) throws SQLException {
    return new LongDay(
        row.getString("expert"),
        row.getObject("day", LocalDate.class),
        row.getLong("entries"),
        row.getLong("seconds"));
  }
}
