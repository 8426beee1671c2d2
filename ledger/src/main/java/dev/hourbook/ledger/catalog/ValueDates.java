package dev.hourbook.ledger.catalog;

import java.time.LocalDate;

/**
 * How far an accounting date may lie from the day it is recorded on. One from another century, a
 * slip of a finger, would be the first month of the books and the first to close (decision 0017).
 */
public final class ValueDates {

  /** Either way. */
  public static final int YEARS = 10;

  private ValueDates() {}

  /** Whether it is near enough. */
  public static boolean isNear(LocalDate day, LocalDate today) {
    return !day.isBefore(today.minusYears(YEARS)) && !day.isAfter(today.plusYears(YEARS));
  }
}
