package dev.hourbook.api.laws;

import dev.hourbook.api.audit.EntryFold;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The law of seconds for every entry of every sheet of a history. */
final class Seconds {

  private final Map<TimesheetId, EntryFold> sheets = new HashMap<>();

  void take(long position, LedgerEvent event) {
    if (event instanceof TimesheetEvent e) {
      sheets.computeIfAbsent(e.timesheet(), EntryFold::new).take(position, e);
    }
  }

  /** The first entry that has a second in no place or in two. */
  Optional<String> broken() {
    return sheets.values().stream()
        .flatMap(sheet -> sheet.findings().stream())
        .findFirst()
        .map(Object::toString);
  }
}
