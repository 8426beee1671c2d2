package dev.hourbook.ledger.calendar;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * A run of days: {@code first} is included, {@code end} is not. An empty or reversed run is
 * refused.
 */
public record Days(LocalDate first, LocalDate end) {

  /**
   * Refuses a run without a day.
   *
   * @throws IllegalArgumentException if the end is not after the first day
   */
  public Days {
    if (!end.isAfter(first)) {
      throw new IllegalArgumentException("no day from " + first + " to " + end + " (excluded)");
    }
  }

  /** The days of a pay week. */
  public static Days of(PayWeek week) {
    return new Days(week.start(), week.end());
  }

  /** The days of a calendar month. */
  public static Days of(YearMonth month) {
    return new Days(month.atDay(1), month.plusMonths(1).atDay(1));
  }

  @Override
  public String toString() {
    return first + ".." + end;
  }
}
