package dev.hourbook.api.web.timesheets;

import static java.util.Objects.requireNonNull;

import dev.hourbook.ledger.timesheet.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * When work was done, one way or the other: {@code {"date":"2026-02-09","seconds":600}}, or from
 * one instant, included, to another, excluded, {@code {"start":..., "end":...,
 * "zone":"Asia/Kolkata"}}.
 */
record WorkAsked(
    @Nullable LocalDate date,
    @Nullable Long seconds,
    @Nullable Instant start,
    @Nullable Instant end,
    @Nullable ZoneId zone) {

  /**
   * Refuses a mixture, and what the ledger refuses of each.
   *
   * @throws IllegalArgumentException if it is neither, or has no length
   */
  WorkAsked {
    boolean dated = date != null && seconds != null && start == null && end == null && zone == null;
    boolean timed = start != null && end != null && zone != null && date == null && seconds == null;
    if (!dated && !timed) {
      throw new IllegalArgumentException("give date and seconds, or start, end and zone");
    }
    Work same = dated ? dated(date, seconds) : timed(start, end, zone);
    assert same.seconds() > 0;
  }

  private static Work dated(@Nullable LocalDate date, @Nullable Long seconds) {
    return new Work.Dated(requireNonNull(date), requireNonNull(seconds));
  }

  private static Work timed(@Nullable Instant start, @Nullable Instant end, @Nullable ZoneId zone) {
    return new Work.Timed(requireNonNull(start), requireNonNull(end), requireNonNull(zone));
  }

  Work work() {
    return date != null ? dated(date, seconds) : timed(start, end, zone);
  }
}
