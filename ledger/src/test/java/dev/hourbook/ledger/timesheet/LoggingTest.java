package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.book;
import static dev.hourbook.ledger.contract.Agreements.parties;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.timesheet.Sheets.FRIDAY;
import static dev.hourbook.ledger.timesheet.Sheets.SHEET;
import static dev.hourbook.ledger.timesheet.Sheets.WORKER;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.entry;
import static dev.hourbook.ledger.timesheet.Sheets.fixture;
import static dev.hourbook.ledger.timesheet.Sheets.id;
import static dev.hourbook.ledger.timesheet.Sheets.log;
import static dev.hourbook.ledger.timesheet.Sheets.logged;
import static dev.hourbook.ledger.timesheet.Sheets.timed;
import static dev.hourbook.ledger.timesheet.Sheets.tuesday;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractRefusal.UnknownContract;
import dev.hourbook.ledger.timesheet.TimesheetCommand.LogHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.DayOutsideWeek;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.EntryDiffers;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.NotWorkedYet;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.OtherCalendar;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoggingTest {

  private static final TimeEntry MONDAY = dated("1", "2026-02-09", 27_000);
  private static final TimeEntry TUESDAY = tuesday("2", "08:00", "12:30");

  private final AggregateTestFixture<Timesheet> sheet = fixture(book(signed()));

  @Test
  void firstHoursOpenTheSheet() {
    sheet
        .givenNoPriorActivity()
        .when(log(FRIDAY, MONDAY, TUESDAY))
        .expectEvents(logged(MONDAY, TUESDAY));
  }

  @Test
  void laterHoursJoinIt() {
    sheet.given(logged(MONDAY)).when(log(FRIDAY, TUESDAY)).expectEvents(logged(TUESDAY));
  }

  @Test
  void repeatedEntryIsPassedOver() {
    sheet.given(logged(MONDAY)).when(log(FRIDAY, MONDAY, TUESDAY)).expectEvents(logged(TUESDAY));
    fixture(book(signed())).given(logged(MONDAY)).when(log(FRIDAY, MONDAY)).expectNoEvents();
  }

  @Test
  void entryRepeatedWithinOneCommandCountsOnce() {
    sheet.givenNoPriorActivity().when(log(FRIDAY, MONDAY, MONDAY)).expectEvents(logged(MONDAY));
  }

  @Test
  void sameIdWithOtherContentIsAConflict() {
    TimeEntry other = new TimeEntry(id("1"), MONDAY.work(), 0, "reading", "hash-of-other");
    EntryDiffers differs = new EntryDiffers(id("1"), "hash-of-1", "hash-of-other");
    sheet
        .given(logged(MONDAY))
        .when(log(FRIDAY, TUESDAY, other))
        .expectExceptionDetails(differs)
        .expectNoEvents();
    fixture(book(signed()))
        .givenNoPriorActivity()
        .when(log(FRIDAY, MONDAY, other))
        .expectExceptionDetails(differs);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-08", "2026-02-16", "2025-02-10"})
  void dayOutsideTheWeekIsRefused(String day) {
    TimeEntry stray = dated("1", day, 60);
    sheet
        .givenNoPriorActivity()
        .when(log(at("2026-03-01T00:00:00Z"), stray))
        .expectExceptionDetails(new DayOutsideWeek(id("1"), stray.work(), SHEET))
        .expectNoEvents();
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-08T23:00:00Z, 2026-02-09T01:00:00Z",
    "2026-02-15T23:00:00Z, 2026-02-16T00:00:01Z",
    "2026-02-16T00:00:00Z, 2026-02-16T01:00:00Z",
  })
  void timedWorkMustLieWholeInTheWeek(String start, String end) {
    TimeEntry crossing = timed("1", start, end);
    sheet
        .givenNoPriorActivity()
        .when(log(at("2026-03-01T00:00:00Z"), crossing))
        .expectExceptionDetails(new DayOutsideWeek(id("1"), crossing.work(), SHEET));
  }

  @Test
  void timedWorkMayEndAsTheWeekEnds() {
    TimeEntry last = timed("1", "2026-02-15T23:00:00Z", "2026-02-16T00:00:00Z");
    sheet
        .givenNoPriorActivity()
        .when(log(at("2026-02-16T00:00:00Z"), last))
        .expectEvents(logged(last));
  }

  @Test
  void workThatIsNotOverYetIsRefused() {
    Instant during = at("2026-02-10T12:29:59Z");
    sheet
        .givenNoPriorActivity()
        .when(log(during, TUESDAY))
        .expectExceptionDetails(new NotWorkedYet(id("2"), TUESDAY.work(), during));
    Instant sunday = at("2026-02-08T23:59:59Z");
    fixture(book(signed()))
        .givenNoPriorActivity()
        .when(log(sunday, MONDAY))
        .expectExceptionDetails(new NotWorkedYet(id("1"), MONDAY.work(), sunday));
    fixture(book(signed()))
        .givenNoPriorActivity()
        .when(log(at("2026-02-09T00:00:00Z"), MONDAY))
        .expectEvents(logged(MONDAY));
  }

  @Test
  void dayOfMoreThanTwentyFourHoursIsRecorded() {
    TimeEntry long_ = dated("1", "2026-02-09", 90_000);
    sheet.givenNoPriorActivity().when(log(FRIDAY, long_)).expectEvents(logged(long_));
  }

  @Test
  void hoursAfterTheCutOffAreLate() {
    sheet
        .givenNoPriorActivity()
        .when(log(at("2026-02-16T11:59:59Z"), MONDAY))
        .expectEvents(new HoursLogged(SHEET, List.of(MONDAY), WORKER, false));
    fixture(book(signed()))
        .givenNoPriorActivity()
        .when(log(at("2026-02-16T12:00:00Z"), MONDAY))
        .expectEvents(new HoursLogged(SHEET, List.of(MONDAY), WORKER, true));
  }

  @Test
  void sheetOfAnUnknownContractIsRefused() {
    fixture(parties())
        .givenNoPriorActivity()
        .when(log(FRIDAY, MONDAY))
        .expectExceptionDetails(new UnknownContract(C1))
        .expectNoEvents();
  }

  @Test
  void weekOfAnotherCalendarThanTheContractsIsRefused() {
    TimesheetId other = new TimesheetId(C1, PayWeek.parse("2026-02-07@sat-kolkata"));
    sheet
        .givenNoPriorActivity()
        .when(new LogHours(other, List.of(MONDAY), FRIDAY, WORKER))
        .expectExceptionDetails(new OtherCalendar(other, PayCalendar.ISO))
        .expectNoEvents();
  }

  @Test
  void entryCannotBeginBeforeItself() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new TimeEntry(id("1"), MONDAY.work(), -1, "reading", "hash"))
        .withMessageContaining("-1");
  }

  @Test
  void workLastsAtLeastASecondInWholeSeconds() {
    assertThatIllegalArgumentException().isThrownBy(() -> dated("1", "2026-02-09", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> tuesday("1", "08:00", "08:00"));
    assertThatIllegalArgumentException().isThrownBy(() -> tuesday("1", "08:00", "07:00"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timed("1", "2026-02-10T08:00:00.500Z", "2026-02-10T09:00:00Z"));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> timed("1", "2026-02-10T08:00:00Z", "2026-02-10T09:00:00.001Z"));
    entry("1", new Work.Dated(SHEET.week().start(), 1));
  }
}
