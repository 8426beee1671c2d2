package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.books.Shown.legs;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimeEntry;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A sheet of the week of Saturday 7 February 2026 in India. */
class UndecidedHoursTest {

  private static final LocalDate SATURDAY = LocalDate.parse("2026-02-14");
  private static final LocalDate TENTH = LocalDate.parse("2026-02-10");
  private static final LocalDate ELEVENTH = TENTH.plusDays(1);
  private static final TimesheetId SHEET =
      new TimesheetId(C1, PayWeek.parse("2026-02-07@sat-kolkata"));
  private static final EntryId ENTRY = EntryId.parse("tracker:1");
  private static final String KEY = "C-1:2026-02-07@sat-kolkata/tracker:1";
  private static final Work HOUR = new Work.Dated(TENTH, 3_600);

  /** From 22:00 to 01:00 in India. */
  private static final Work NIGHT = new Work.Timed(
      at("2026-02-10T16:30:00Z"), at("2026-02-10T19:30:00Z"), ZoneId.of("Europe/London"));

  private final JournalInMemory journal = new JournalInMemory();

  @Test
  void loggedSecondsAreRecordedAndUndecidedInBothBooks() {
    Booking booking = Books.book(logged(HOUR), SATURDAY);
    assertThat(booking.bookedOn()).isEqualTo(SATURDAY);
    assertThat(legs(booking))
        .containsExactly(
            "time:client:worked -3600 s",
            "time:client:submitted 3600 s",
            "time:expert:worked -3600 s",
            "time:expert:submitted 3600 s");
    Dimensions expected = Dimensions.of(SHEET).withItem(KEY);
    assertThat(Shown.postings(booking)).allMatch(leg -> TENTH.equals(leg.servicedOn()));
    assertThat(Shown.postings(booking)).allMatch(leg -> leg.dimensions().equals(expected));
    assertThat(expected.contract()).isEqualTo("C-1");
    assertThat(expected.week()).isEqualTo("2026-02-07@sat-kolkata");
    assertThat(expected.client()).isNull();
  }

  @Test
  void nightIsOnTheTwoDaysOfThePayCalendar() {
    Booking booking = Books.book(logged(NIGHT), SATURDAY);
    assertThat(booking.entries()).hasSize(2);
    assertThat(Shown.postings(booking).filter(leg -> leg.account() == Account.EXPERT_SUBMITTED))
        .extracting(Posting::servicedOn, Posting::amount)
        .containsExactly(tuple(TENTH, 7_200L), tuple(ELEVENTH, 3_600L));
  }

  @Test
  void correctionTakesBackEachDayAndBooksWhatIsRight() {
    journal.post(Books.book(logged(NIGHT), SATURDAY));
    Booking booking = Books.book(
        new HoursCorrected(SHEET, ENTRY, NIGHT, HOUR, "too many", ANN, true, false), SATURDAY);
    journal.post(booking);
    assertThat(legs(booking)).contains("time:client:submitted -7200 s");
    for (Account account : List.of(Account.CLIENT_SUBMITTED, Account.EXPERT_SUBMITTED)) {
      assertThat(on(account, TENTH)).isEqualTo(3_600);
      assertThat(on(account, ELEVENTH)).isZero();
    }
    assertThat(journal.balance(Account.CLIENT_WORKED)).isEqualTo(-3_600);
  }

  @Test
  void submittingBooksNothing() {
    Instant friday = at("2026-02-13T18:00:00Z");
    TimesheetEvent submitted =
        new TimesheetSubmitted(SHEET, List.of(ENTRY), 3_600, ANN, friday, false);
    assertThat(Books.book(submitted, SATURDAY).entries()).isEmpty();
  }

  @Test
  void rejectedEntryIsRemovedWithItsDays() {
    journal.post(Books.book(logged(NIGHT), SATURDAY));
    Booking booking =
        Books.book(new HoursRejected(SHEET, List.of(ENTRY), 10_800, "not ours", ANN), SATURDAY);
    assertThat(Shown.moves(booking))
        .containsExactly(
            "time:client:submitted > time:client:removed",
            "time:expert:submitted > time:expert:removed");
    journal.post(booking);
    assertThat(journal.balance(Account.CLIENT_SUBMITTED)).isZero();
    assertThat(on(Account.CLIENT_REMOVED, TENTH)).isEqualTo(7_200);
    assertThat(on(Account.EXPERT_REMOVED, ELEVENTH)).isEqualTo(3_600);
  }

  private long on(Account account, LocalDate day) {
    return journal.sum(key -> key.account() == account && day.equals(key.servicedOn()));
  }

  private static HoursLogged logged(Work work) {
    TimeEntry entry = new TimeEntry(ENTRY, work, 0, "reading", "hash");
    return new HoursLogged(SHEET, List.of(entry), ANN, false);
  }
}
