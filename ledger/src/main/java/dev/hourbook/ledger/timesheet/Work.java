package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** When work was done, in whole seconds: with a time of day, or on a date with a duration. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = Work.Dated.class, name = "dated"),
  @JsonSubTypes.Type(value = Work.Timed.class, name = "timed")
})
public sealed interface Work {

  /** How long, in seconds, always positive. */
  long seconds();

  /** Whether all of it lies in the pay week. */
  boolean within(PayWeek week);

  /** The pay week in which it begins. */
  PayWeek weekIn(PayCalendar calendar);

  /**
   * Its seconds by service day, in order: timed work is cut at midnight of the calendar's zone,
   * dated work never.
   */
  SortedMap<LocalDate, Long> byDay(PayCalendar calendar);

  /** Whether it was over by that instant; dated work by the start of its day. */
  boolean doneBy(Instant instant, PayCalendar calendar);

  /**
   * Work on a date, whole, without a time of day. More than 24 h is an exception to show, never a
   * refusal.
   */
  record Dated(LocalDate date, long seconds) implements Work {

    /**
     * Refuses work without a duration.
     *
     * @throws IllegalArgumentException if the seconds are not positive
     */
    public Dated {
      requirePositive(seconds);
    }

    @Override
    public boolean within(PayWeek week) {
      return week.contains(date);
    }

    @Override
    public PayWeek weekIn(PayCalendar calendar) {
      return calendar.weekOf(date);
    }

    @Override
    public SortedMap<LocalDate, Long> byDay(PayCalendar calendar) {
      return new TreeMap<>(Map.of(date, seconds));
    }

    @Override
    public boolean doneBy(Instant instant, PayCalendar calendar) {
      return !calendar.dayOf(instant).isBefore(date);
    }
  }

  /** Work from an instant, included, to another, excluded, by an expert in that zone. */
  record Timed(Instant start, Instant end, ZoneId zone) implements Work {

    /**
     * Refuses work that ends before it began, or fractions of a second.
     *
     * @throws IllegalArgumentException if end is not after start or either has a fraction
     */
    public Timed {
      requirePositive(Duration.between(start, end).toSeconds());
      if (!isWhole(start) || !isWhole(end)) {
        throw new IllegalArgumentException("work is in whole seconds: " + start + " to " + end);
      }
    }

    private static boolean isWhole(Instant moment) {
      return moment.equals(moment.truncatedTo(ChronoUnit.SECONDS));
    }

    @Override
    @JsonIgnore
    public long seconds() {
      return Duration.between(start, end).toSeconds();
    }

    @Override
    public boolean within(PayWeek week) {
      return week.contains(start) && !end.isAfter(week.endsAt());
    }

    @Override
    public PayWeek weekIn(PayCalendar calendar) {
      return calendar.weekOf(start);
    }

    @Override
    public SortedMap<LocalDate, Long> byDay(PayCalendar calendar) {
      List<Instant> ends = calendar.midnightsBetween(start, end);
      ends.add(end);
      SortedMap<LocalDate, Long> days = new TreeMap<>();
      Instant from = start;
      for (Instant to : ends) {
        days.put(calendar.dayOf(from), Duration.between(from, to).toSeconds());
        from = to;
      }
      return days;
    }

    @Override
    public boolean doneBy(Instant instant, PayCalendar calendar) {
      return !end.isAfter(instant);
    }
  }

  private static void requirePositive(long seconds) {
    if (seconds <= 0) {
      throw new IllegalArgumentException("work lasts at least one second, not " + seconds);
    }
  }
}
