package dev.hourbook.projections.journal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journal says how large a batch has become before it writes it. */
class JournalRowsTest {

  private static final int ENTRIES = 500;
  private static final Actor ANNA = new Actor("user:anna");
  private static final Instant AT = Instant.parse("2026-02-08T20:00:00Z");
  private static final TimesheetId SHEET =
      new TimesheetId(new ContractId("C"), PayWeek.parse("2026-02-02@iso"));

  private final View.Batch batch = new JournalView(new JdbcTemplate()).open();

  private static TimeEntry entry(int number) {
    Work work = new Work.Dated(LocalDate.of(2026, 2, 3), 60);
    return new TimeEntry(new EntryId("test", "" + number), work, 60L * number, "work", "hash");
  }

  private static final List<TimeEntry> HOURS =
      IntStream.range(0, ENTRIES).mapToObj(JournalRowsTest::entry).toList();

  @Test
  void legsThatAreListedCount() {
    batch.take(new Recorded(new HoursLogged(SHEET, HOURS, ANNA, false), 1, AT));
    assertThat(batch.rows()).isGreaterThanOrEqualTo(2 * ENTRIES);
  }

  @Test
  void legsThatAMoveWillFindCount() {
    List<EntryId> ids = HOURS.stream().map(TimeEntry::id).toList();
    HoursRejected rejected = new HoursRejected(SHEET, ids, 60L * ENTRIES, "not worked", ANNA);
    batch.take(new Recorded(rejected, 1, AT));
    assertThat(batch.rows()).isGreaterThanOrEqualTo(2 * ENTRIES);
  }
}
