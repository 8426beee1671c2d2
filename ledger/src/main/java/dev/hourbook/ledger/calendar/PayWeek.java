package dev.hourbook.ledger.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;

/**
 * A pay week: from its anchor, included, to the next one, excluded. It is found by the calendar and
 * not by adding 604,800 seconds: in a zone with daylight saving a week is 167 h or 169 h twice a
 * year.
 */
public record PayWeek(LocalDate start, PayCalendar calendar) implements Comparable<PayWeek> {

  /**
   * Refuses a start that is not the calendar's weekday.
   *
   * @throws IllegalArgumentException if the start day is another weekday
   */
  public PayWeek {
    if (start.getDayOfWeek() != calendar.anchor()) {
      throw new IllegalArgumentException(start + " does not begin a week of " + calendar);
    }
  }

  /**
   * Reads {@link #toString()} back: {@code "2026-02-07@sat-kolkata"}.
   *
   * @throws IllegalArgumentException if the text has no {@code @} or the day does not begin a week
   * @throws java.time.DateTimeException if the day cannot be read
   */
  @JsonCreator
  public static PayWeek parse(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      throw new IllegalArgumentException("not a pay week like 2026-02-07@sat-kolkata: " + text);
    }
    LocalDate start = LocalDate.parse(text.substring(0, at));
    return new PayWeek(start, PayCalendar.parse(text.substring(at + 1)));
  }

  /** The first instant of the week. */
  public Instant startsAt() {
    return start.atTime(calendar.time()).atZone(calendar.zone()).toInstant();
  }

  /** The first instant after the week. */
  public Instant endsAt() {
    return plusWeeks(1).startsAt();
  }

  /** The first day after the week's days. */
  public LocalDate end() {
    return start.plusWeeks(1);
  }

  /** The week so many weeks later, or earlier for a negative number. */
  public PayWeek plusWeeks(long weeks) {
    return new PayWeek(start.plusWeeks(weeks), calendar);
  }

  /** Whether the instant lies in the week. */
  public boolean contains(Instant instant) {
    return !instant.isBefore(startsAt()) && instant.isBefore(endsAt());
  }

  /** Whether a dated entry of that day belongs to the week. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(start) && day.isBefore(end());
  }

  /** What people call it: {@code 2007-W47} in ISO weeks, else its first day. */
  public String label() {
    return calendar.equals(PayCalendar.ISO) ? isoLabel() : start.toString();
  }

  private String isoLabel() {
    int year = start.get(IsoFields.WEEK_BASED_YEAR);
    int week = start.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return year + (week < 10 ? "-W0" : "-W") + week;
  }

  @Override
  public int compareTo(PayWeek other) {
    return startsAt().compareTo(other.startsAt());
  }

  @Override
  @JsonValue
  public String toString() {
    return start + "@" + calendar;
  }
}
