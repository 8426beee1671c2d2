package dev.hourbook.ledger.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;

/**
 * When a pay week stops being open: hours to its cut-off and hours to the end of the review window,
 * both counted from the week's end on the wall clock of its zone. The version goes into every
 * automatic approval, so that an auditor can tell under which rule nobody looked.
 */
public record WeekPolicy(String version, int lockAfterHours, int reviewHours) {

  /** Monday noon for the expert's own review, Saturday 00:00 for the client's. */
  private static final WeekPolicy ISO = new WeekPolicy("iso-1", 12, 120);

  /** Locked as the week ends; reviewed until Wednesday 00:00. */
  private static final WeekPolicy SAT_KOLKATA = new WeekPolicy("sat-kolkata-1", 0, 96);

  private static final WeekPolicy OTHER = new WeekPolicy("default-1", 12, 120);

  /** The policy of a calendar. */
  public static WeekPolicy of(PayCalendar calendar) {
    if (calendar.equals(PayCalendar.ISO)) {
      return ISO;
    }
    return calendar.equals(PayCalendar.SAT_KOLKATA) ? SAT_KOLKATA : OTHER;
  }

  /** The first instant at which the week is locked: what comes then is late. */
  public Instant lockedAt(PayWeek week) {
    return afterEnd(week, lockAfterHours);
  }

  /** The first instant at which silence is approval. */
  public Instant reviewEndsAt(PayWeek week) {
    return afterEnd(week, reviewHours);
  }

  /**
   * The same for hours submitted at an instant: late hours get the whole review window of their
   * own.
   */
  public Instant reviewEndsAt(PayWeek week, Instant submitted) {
    Instant regular = reviewEndsAt(week);
    if (submitted.isBefore(week.endsAt())) {
      return regular;
    }
    Instant own = submitted.plus(Duration.ofHours(reviewHours));
    return own.isAfter(regular) ? own : regular;
  }

  private static Instant afterEnd(PayWeek week, int hours) {
    LocalDateTime end = week.end().atTime(week.calendar().time());
    return end.plusHours(hours).atZone(week.calendar().zone()).toInstant();
  }
}
