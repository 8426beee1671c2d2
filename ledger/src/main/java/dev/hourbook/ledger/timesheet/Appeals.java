package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.TimesheetEvent.AppealDecided;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursAppealed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The removals of a sheet, by number, and the appeals against them. */
final class Appeals {

  private final List<HoursRemoved> removals = new ArrayList<>();
  private final Map<Integer, Actor> appealed = new HashMap<>();
  private final Set<Integer> open = new TreeSet<>();

  void on(HoursRemoved e) {
    removals.add(e);
  }

  void on(HoursAppealed e) {
    appealed.put(e.removal(), e.by());
    open.add(e.removal());
  }

  void on(AppealDecided e) {
    open.remove(e.removal());
  }

  /**
   * A removal takes one appeal, in time, and only if it took pay: what was paid is for a clawback.
   */
  void require(TimesheetId sheet, int removal, Instant at) {
    if (removal < 1 || removal > removals.size()) {
      throw new Refused(new AppealRefusal.UnknownRemoval(sheet, removal));
    }
    HoursRemoved removed = removals.get(removal - 1);
    if (removed.pay().isEmpty()) {
      throw new Refused(new AppealRefusal.NoPayTaken(sheet, removal));
    }
    Instant until = removed.removal().appealUntil();
    if (!at.isBefore(until)) {
      throw new Refused(new AppealRefusal.TooLate(until, at));
    }
    if (appealed.containsKey(removal)) {
      throw new Refused(new AppealRefusal.AppealedAlready(sheet, removal));
    }
  }

  /** The removal whose appeal waits for a decision, by whoever had no part in it. */
  HoursRemoved waiting(TimesheetId sheet, int removal, Actor by) {
    Actor appellant = appealed.get(removal);
    if (appellant == null || !open.contains(removal)) {
      throw new Refused(new AppealRefusal.NothingAppealed(sheet, removal));
    }
    HoursRemoved removed = removals.get(removal - 1);
    Stream<Actor> involved = Stream.of(removed.by(), removed.removal().approvedBy(), appellant);
    if (!by.isPerson() || involved.anyMatch(by::isSamePersonAs)) {
      throw new Refused(new AppealRefusal.NotAnOutsider(by));
    }
    return removed;
  }
}
