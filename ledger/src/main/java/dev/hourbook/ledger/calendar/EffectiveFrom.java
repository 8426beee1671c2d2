package dev.hourbook.ledger.calendar;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/**
 * The moment from which terms hold, included: a wall-clock time in a zone. Work with a time of day
 * is compared by instant; work that is only dated is compared by its date, whole, in whatever zone.
 */
public record EffectiveFrom(LocalDateTime local, ZoneId zone) implements Comparable<EffectiveFrom> {

  /** From the first moment of the day. */
  public static EffectiveFrom startOf(LocalDate day, ZoneId zone) {
    return new EffectiveFrom(day.atStartOfDay(), zone);
  }

  /** From the instant. */
  public static EffectiveFrom at(Instant instant, ZoneId zone) {
    return new EffectiveFrom(LocalDateTime.ofInstant(instant, zone), zone);
  }

  /**
   * Reads {@link #toString()} back: {@code "2011-07-06T00:00 Z"}.
   *
   * @throws IllegalArgumentException if there is no space before the zone
   * @throws java.time.DateTimeException if the time or the zone cannot be read
   */
  @JsonCreator
  public static EffectiveFrom parse(String text) {
    int space = text.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException("not a moment like '2011-07-06T00:00 Z': " + text);
    }
    LocalDateTime local = LocalDateTime.parse(text.substring(0, space));
    return new EffectiveFrom(local, ZoneId.of(text.substring(space + 1)));
  }

  /** The instant from which timed work is under these terms. */
  public Instant instant() {
    return local.atZone(zone).toInstant();
  }

  /** Whether work at that instant is under these terms. */
  public boolean covers(Instant worked) {
    return !worked.isBefore(instant());
  }

  /** Whether dated work of that day is, whole, under these terms. */
  public boolean covers(LocalDate worked) {
    return !worked.atStartOfDay().isBefore(local);
  }

  @Override
  public int compareTo(EffectiveFrom other) {
    return instant().compareTo(other.instant());
  }

  @Override
  @JsonValue
  public String toString() {
    return local + " " + zone;
  }
}
