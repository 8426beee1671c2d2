package dev.hourbook.api.intake;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Lays an entry on the timesheets of the weeks it touches; each part says where in it it begins.
 */
final class WeekParts {
  private WeekParts() {}

  static Map<TimesheetId, TimeEntry> of(IncomingHours hours, PayCalendar calendar) {
    return switch (hours.work()) {
      case Work.Dated work -> Map.of(sheet(hours, work.weekIn(calendar)), part(hours, work, 0));
      case Work.Timed work -> timed(hours, work, calendar);
    };
  }

  private static Map<TimesheetId, TimeEntry> timed(
      IncomingHours hours, Work.Timed work, PayCalendar calendar) {
    Map<TimesheetId, TimeEntry> parts = new LinkedHashMap<>();
    Instant from = work.start();
    while (from.isBefore(work.end())) {
      PayWeek week = calendar.weekOf(from);
      Instant to = work.end().isAfter(week.endsAt()) ? week.endsAt() : work.end();
      long offset = Duration.between(work.start(), from).toSeconds();
      Work inWeek = new Work.Timed(from, to, work.zone());
      parts.put(sheet(hours, week), part(hours, inWeek, offset));
      from = to;
    }
    return parts;
  }

  private static TimesheetId sheet(IncomingHours hours, PayWeek week) {
    return new TimesheetId(hours.contract(), week);
  }

  private static TimeEntry part(IncomingHours hours, Work work, long offset) {
    return new TimeEntry(hours.entry(), work, offset, hours.activity(), hours.hash());
  }
}
