package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import dev.hourbook.projections.books.View;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** Every time entry with the day it begins on and where it stands. */
public final class EntriesView implements View {

  /** A sheet that gave an entry up and takes it again has recorded its seconds twice. */
  private static final String INSERT = """
      insert into view.time_entry as t (entry, timesheet, contract, day, seconds, activity, state)
      select entry, timesheet, min(contract), min(day), sum(seconds), min(activity), 'logged'
      from unnest(?::text[], ?::text[], ?::text[], ?::date[], ?::bigint[], ?::text[])
        n(entry, timesheet, contract, day, seconds, activity)
      group by 1, 2
      on conflict (entry, timesheet) do update set seconds = t.seconds + excluded.seconds""";

  private static final String UPDATE_WORK = """
      update view.time_entry t set day = n.day, seconds = n.seconds
      from unnest(?::text[], ?::text[], ?::date[], ?::bigint[]) n(entry, timesheet, day, seconds)
      where t.entry = n.entry and t.timesheet = n.timesheet""";

  private static final String UPDATE_STATE = """
      update view.time_entry t set state = n.state
      from unnest(?::text[], ?::text[], ?::text[]) n(entry, timesheet, state)
      where t.entry = n.entry and t.timesheet = n.timesheet""";

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public EntriesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.time_entry");
  }

  @Override
  public Batch open() {
    return new EntriesBatch();
  }

  private record Key(String entry, String sheet) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byEntry = entry.compareTo(other.entry);
      return byEntry != 0 ? byEntry : sheet.compareTo(other.sheet);
    }
  }

  private record Placed(LocalDate day, long seconds) {}

  private final class EntriesBatch implements Batch {

    private final Rows entries =
        new Rows(jdbc, INSERT, "text", "text", "text", "date", "int8", "text");
    private final Upserts<Key, Placed> works = Upserts.lastWins();
    private final Upserts<Key, String> states = Upserts.lastWins();

    @Override
    public void take(Recorded recorded) {
      switch (recorded.event()) {
        case HoursLogged e -> e.entries().forEach(entry -> log(e.timesheet(), entry));
        case HoursCorrected e -> {
          works.put(key(e.timesheet(), e.entry()), placed(e.timesheet(), e.now()));
          state(e.timesheet(), List.of(e.entry()), "logged");
        }
        case TimesheetSubmitted e -> state(e.timesheet(), e.entries(), "submitted");
        case HoursRejected e -> state(e.timesheet(), e.entries(), "rejected");
        case HoursApproved e -> state(e.timesheet(), e.entries(), "approved");
        default -> {}
      }
    }

    private void log(TimesheetId sheet, TimeEntry entry) {
      Placed placed = placed(sheet, entry.work());
      entries.add(
          entry.id().toString(),
          sheet.text(),
          sheet.contract().key(),
          placed.day(),
          placed.seconds(),
          entry.activity());
    }

    private void state(TimesheetId sheet, List<EntryId> ids, String state) {
      ids.forEach(id -> states.put(key(sheet, id), state));
    }

    @Override
    public void write() {
      entries.write();
      Rows moved = new Rows(jdbc, UPDATE_WORK, "text", "text", "date", "int8");
      works.drain((key, p) -> moved.add(key.entry(), key.sheet(), p.day(), p.seconds()));
      moved.write();
      Rows changed = new Rows(jdbc, UPDATE_STATE, "text", "text", "text");
      states.drain((key, state) -> changed.add(key.entry(), key.sheet(), state));
      changed.write();
    }
  }

  private static Key key(TimesheetId sheet, EntryId entry) {
    return new Key(entry.toString(), sheet.text());
  }

  private static Placed placed(TimesheetId sheet, Work work) {
    PayCalendar calendar = sheet.week().calendar();
    return switch (work) {
      case Work.Dated dated -> new Placed(dated.date(), dated.seconds());
      case Work.Timed timed -> new Placed(calendar.dayOf(timed.start()), timed.seconds());
    };
  }
}
