package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Which of the entries given are new to a sheet; a repeated one is passed over, a changed refused.
 */
final class NewEntries {
  private NewEntries() {}

  static List<TimeEntry> of(LogHours c, SheetState sheet) {
    Map<EntryId, String> known = new HashMap<>();
    List<TimeEntry> fresh = new ArrayList<>();
    for (TimeEntry entry : c.entries()) {
      requireInWeek(sheet.id(), entry.id(), entry.work(), c.at());
      String hash = sheet.has(entry.id()) ? sheet.entry(entry.id()).hash() : known.get(entry.id());
      if (hash == null) {
        known.put(entry.id(), entry.hash());
        fresh.add(entry);
      } else if (!hash.equals(entry.hash())) {
        throw new Refused(new TimesheetRefusal.EntryDiffers(entry.id(), hash, entry.hash()));
      }
    }
    return fresh;
  }

  static void requireInWeek(TimesheetId sheet, EntryId entry, Work work, Instant at) {
    if (!work.within(sheet.week())) {
      throw new Refused(new TimesheetRefusal.DayOutsideWeek(entry, work, sheet));
    }
    if (!work.doneBy(at, sheet.week().calendar())) {
      throw new Refused(new TimesheetRefusal.NotWorkedYet(entry, work, at));
    }
  }
}
