package dev.hourbook.ledger.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Where pay weeks begin: a weekday and a local time in an IANA zone. Text forms: the presets
 * {@code iso} and {@code sat-kolkata}, any other as {@code mon-09:00-America/Los_Angeles}.
 */
public record PayCalendar(DayOfWeek anchor, LocalTime time, ZoneId zone) {

  /** Monday 00:00 UTC, the weeks of ISO 8601. */
  public static final PayCalendar ISO =
      new PayCalendar(DayOfWeek.MONDAY, LocalTime.MIDNIGHT, ZoneOffset.UTC);

  /** Saturday 00:00 in India: the week ends as Friday does. */
  public static final PayCalendar SAT_KOLKATA =
      new PayCalendar(DayOfWeek.SATURDAY, LocalTime.MIDNIGHT, ZoneId.of("Asia/Kolkata"));

  /**
   * Reads {@link #toString()} back.
   *
   * @throws IllegalArgumentException if the text is neither a preset nor weekday-time-zone
   * @throws java.time.DateTimeException if its time or zone cannot be read
   */
  @JsonCreator
  public static PayCalendar parse(String text) {
    return switch (text) {
      case "iso" -> ISO;
      case "sat-kolkata" -> SAT_KOLKATA;
      case String other -> custom(other);
    };
  }

  private static PayCalendar custom(String text) {
    String[] parts = text.split("-", 3);
    if (parts.length < 3) {
      throw new IllegalArgumentException("not a pay calendar: " + text);
    }
    for (DayOfWeek day : DayOfWeek.values()) {
      if (shortName(day).equals(parts[0])) {
        return new PayCalendar(day, LocalTime.parse(parts[1]), ZoneId.of(parts[2]));
      }
    }
    throw new IllegalArgumentException("not a weekday like 'mon': " + parts[0]);
  }

  /** The pay week that contains the instant. */
  public PayWeek weekOf(Instant instant) {
    LocalDate day = instant.atZone(zone).toLocalDate();
    PayWeek candidate = weekStartingOnOrBefore(day);
    return candidate.startsAt().isAfter(instant) ? candidate.plusWeeks(-1) : candidate;
  }

  /** The pay week that a dated entry of that day belongs to: the last one begun on or before it. */
  public PayWeek weekOf(LocalDate day) {
    return weekStartingOnOrBefore(day);
  }

  /** The day, in this calendar's zone, that the instant lies on. */
  public LocalDate dayOf(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /** The midnights, in this calendar's zone, strictly between two instants, in order. */
  public List<Instant> midnightsBetween(Instant start, Instant end) {
    List<Instant> midnights = new ArrayList<>();
    LocalDate day = dayOf(start).plusDays(1);
    Instant midnight = day.atStartOfDay(zone).toInstant();
    while (midnight.isBefore(end)) {
      midnights.add(midnight);
      day = day.plusDays(1);
      midnight = day.atStartOfDay(zone).toInstant();
    }
    return midnights;
  }

  private PayWeek weekStartingOnOrBefore(LocalDate day) {
    return new PayWeek(day.with(TemporalAdjusters.previousOrSame(anchor)), this);
  }

  private static String shortName(DayOfWeek day) {
    return day.name().substring(0, 3).toLowerCase(Locale.ROOT);
  }

  @Override
  @JsonValue
  public String toString() {
    if (equals(ISO)) {
      return "iso";
    }
    return equals(SAT_KOLKATA) ? "sat-kolkata" : shortName(anchor) + "-" + time + "-" + zone;
  }
}
