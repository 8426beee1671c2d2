package dev.hourbook.api.report;

import dev.hourbook.projections.revenue.Grouping;
import java.time.LocalDate;

/**
 * What is asked of a report: days from one, included, to another, excluded, as it was known at the
 * end of a day (UTC); no day is no bound.
 */
public record ReportQuery(Grouping by, LocalDate from, LocalDate to, LocalDate knownAt) {

  /** Before every day. */
  public static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

  /** After every day. */
  public static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** Everything, ungrouped. */
  public static final ReportQuery ALL = new ReportQuery(Grouping.NONE, FIRST_DAY, LAST_DAY);

  /** As it is known now. */
  public ReportQuery(Grouping by, LocalDate from, LocalDate to) {
    this(by, from, to, LAST_DAY);
  }

  boolean looksBack() {
    return knownAt.isBefore(LAST_DAY);
  }
}
