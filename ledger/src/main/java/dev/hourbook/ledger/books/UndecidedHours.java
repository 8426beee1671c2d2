package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.CLIENT_REMOVED;
import static dev.hourbook.ledger.chart.Account.CLIENT_SUBMITTED;
import static dev.hourbook.ledger.chart.Account.CLIENT_WORKED;
import static dev.hourbook.ledger.chart.Account.EXPERT_REMOVED;
import static dev.hourbook.ledger.chart.Account.EXPERT_SUBMITTED;
import static dev.hourbook.ledger.chart.Account.EXPERT_WORKED;

import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.util.ArrayList;
import java.util.List;

/** What the hours of one sheet book until they are approved: seconds, by entry and service day. */
record UndecidedHours(TimesheetId sheet) {

  static List<Entry> logged(HoursLogged e) {
    UndecidedHours hours = new UndecidedHours(e.timesheet());
    List<Entry> entries = new ArrayList<>();
    for (TimeEntry entry : e.entries()) {
      entries.addAll(hours.recorded(entry.id(), entry.work(), 1));
    }
    return entries;
  }

  /** Takes back what was recorded, day by day, and records what is right. */
  static List<Entry> corrected(HoursCorrected e) {
    UndecidedHours hours = new UndecidedHours(e.timesheet());
    List<Entry> entries = new ArrayList<>(hours.recorded(e.entry(), e.was(), -1));
    entries.addAll(hours.recorded(e.entry(), e.now(), 1));
    return entries;
  }

  static List<Entry> rejected(HoursRejected e) {
    UndecidedHours hours = new UndecidedHours(e.timesheet());
    Selection items =
        new Selection.OfItems(e.entries().stream().map(hours::item).toList());
    return List.of(
        new Move(items, CLIENT_SUBMITTED, CLIENT_REMOVED),
        new Move(items, EXPERT_SUBMITTED, EXPERT_REMOVED));
  }

  private List<Entry> recorded(EntryId entry, Work work, int sign) {
    Dimensions dimensions = dimensions(entry);
    List<Entry> entries = new ArrayList<>();
    work.byDay(sheet.week().calendar())
        .forEach((day, seconds) -> entries.add(new Legs(day)
            .seconds(CLIENT_WORKED, -seconds * sign, dimensions)
            .seconds(CLIENT_SUBMITTED, seconds * sign, dimensions)
            .seconds(EXPERT_WORKED, -seconds * sign, dimensions)
            .seconds(EXPERT_SUBMITTED, seconds * sign, dimensions)
            .listed()));
    return entries;
  }

  /** Whose hours they are, the events before the approval do not say. */
  Dimensions dimensions(EntryId entry) {
    return Dimensions.of(sheet).withItem(item(entry));
  }

  /** An entry's source has a colon and an item's number has none, so the two never collide. */
  String item(EntryId entry) {
    return sheet.text() + "/" + entry;
  }
}
