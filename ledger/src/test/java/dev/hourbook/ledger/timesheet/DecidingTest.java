package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.book;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.timesheet.Sheets.FRIDAY;
import static dev.hourbook.ledger.timesheet.Sheets.SHEET;
import static dev.hourbook.ledger.timesheet.Sheets.WORKER;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.fixture;
import static dev.hourbook.ledger.timesheet.Sheets.id;
import static dev.hourbook.ledger.timesheet.Sheets.logged;
import static dev.hourbook.ledger.timesheet.Sheets.submitted;

import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.CorrectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RejectHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.SubmitTimesheet;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursCorrected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.AlreadyDecided;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.DayOutsideWeek;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.NotSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.NotWorkedYet;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.NothingToDecide;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.UnknownEntry;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class DecidingTest {

  private static final TimeEntry MONDAY = dated("1", "2026-02-09", 27_000);
  private static final TimeEntry TUESDAY = dated("2", "2026-02-10", 27_000);
  private static final Work SHORTER = new Work.Dated(LocalDate.parse("2026-02-09"), 25_200);
  private static final Instant LATE = at("2026-02-16T12:00:00Z");

  private final AggregateTestFixture<Timesheet> sheet = fixture(book(signed()));

  @Test
  void submittingNamesWhatWasLoggedAndNotYetSubmitted() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY), logged(TUESDAY))
        .when(new SubmitTimesheet(SHEET, FRIDAY, WORKER))
        .expectEvents(submitted(TUESDAY));
  }

  @Test
  void submittingAfterTheCutOffIsLate() {
    sheet
        .given(logged(MONDAY))
        .when(new SubmitTimesheet(SHEET, LATE, WORKER))
        .expectEvents(new TimesheetSubmitted(SHEET, List.of(id("1")), 27_000, WORKER, LATE, true));
  }

  @Test
  void submittingNothingIsRefused() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY))
        .when(new SubmitTimesheet(SHEET, FRIDAY, WORKER))
        .expectExceptionDetails(new NothingToDecide(SHEET));
  }

  @Test
  void undecidedEntryIsPutRightAndSubmittedAgain() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY))
        .when(correct("1", SHORTER, FRIDAY))
        .expectEvents(corrected());
    fixture(book(signed()))
        .given(logged(MONDAY), submitted(MONDAY), corrected())
        .when(new ApproveHours(SHEET, FRIDAY, ANN))
        .expectExceptionDetails(new NothingToDecide(SHEET));
    fixture(book(signed()))
        .given(logged(MONDAY), submitted(MONDAY), corrected())
        .when(new SubmitTimesheet(SHEET, FRIDAY, WORKER))
        .expectEvents(submitted(new TimeEntry(id("1"), SHORTER, 0, "reading", "hash-of-1")));
  }

  @Test
  void correctionAfterTheCutOffIsLate() {
    sheet
        .given(logged(MONDAY))
        .when(correct("1", SHORTER, LATE))
        .expectEvents(new HoursCorrected(
            SHEET, id("1"), MONDAY.work(), SHORTER, "break", WORKER, false, true));
  }

  @Test
  void correctionStaysInTheWeekAndInThePast() {
    Work sunday = new Work.Dated(LocalDate.parse("2026-02-15"), 60);
    sheet
        .given(logged(MONDAY))
        .when(correct("1", sunday, FRIDAY))
        .expectExceptionDetails(new NotWorkedYet(id("1"), sunday, FRIDAY));
    Work nextWeek = new Work.Dated(LocalDate.parse("2026-02-16"), 60);
    fixture(book(signed()))
        .given(logged(MONDAY))
        .when(correct("1", nextWeek, LATE))
        .expectExceptionDetails(new DayOutsideWeek(id("1"), nextWeek, SHEET));
  }

  @Test
  void unknownEntryIsNamed() {
    sheet
        .given(logged(MONDAY))
        .when(correct("9", SHORTER, FRIDAY))
        .expectExceptionDetails(new UnknownEntry(id("9"), SHEET));
    fixture(book(signed()))
        .given(logged(MONDAY))
        .when(reject("9"))
        .expectExceptionDetails(new UnknownEntry(id("9"), SHEET));
  }

  @Test
  void submittedEntriesAreTurnedDownOneByOne() {
    sheet
        .given(logged(MONDAY, TUESDAY), submitted(MONDAY, TUESDAY))
        .when(reject("1"))
        .expectEvents(rejected(MONDAY));
  }

  @Test
  void entryNamedTwiceIsTurnedDownOnce() {
    sheet
        .given(logged(MONDAY, TUESDAY), submitted(MONDAY, TUESDAY))
        .when(reject("1", "1"))
        .expectEvents(rejected(MONDAY));
  }

  @Test
  void onlySubmittedEntriesAreTurnedDown() {
    sheet
        .given(logged(MONDAY, TUESDAY), submitted(MONDAY))
        .when(reject("1", "2"))
        .expectExceptionDetails(new NotSubmitted(List.of(id("2"))))
        .expectNoEvents();
  }

  @Test
  void turningNothingDownIsRefused() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY))
        .when(reject())
        .expectExceptionDetails(new NothingToDecide(SHEET))
        .expectNoEvents();
  }

  @Test
  void decidedEntryIsNeitherCorrectedNorRejected() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY), rejected(MONDAY))
        .when(correct("1", SHORTER, FRIDAY))
        .expectExceptionDetails(new AlreadyDecided(id("1")));
    fixture(book(signed()))
        .given(logged(MONDAY), submitted(MONDAY), rejected(MONDAY))
        .when(reject("1"))
        .expectExceptionDetails(new AlreadyDecided(id("1")));
  }

  @Test
  void rejectedEntryIsNotApprovedWithTheRest() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY), rejected(MONDAY))
        .when(new ApproveHours(SHEET, FRIDAY, ANN))
        .expectExceptionDetails(new NothingToDecide(SHEET));
  }

  private static HoursCorrected corrected() {
    return new HoursCorrected(SHEET, id("1"), MONDAY.work(), SHORTER, "break", WORKER, true, false);
  }

  private static HoursRejected rejected(TimeEntry... entries) {
    return new HoursRejected(SHEET, Sheets.ids(entries), Sheets.seconds(entries), "not ours", BOB);
  }

  private static CorrectHours correct(String entry, Work now, Instant at) {
    return new CorrectHours(SHEET, id(entry), now, "break", at, WORKER);
  }

  private static RejectHours reject(String... ids) {
    List<EntryId> entries = Stream.of(ids).map(Sheets::id).toList();
    return new RejectHours(SHEET, entries, "not ours", FRIDAY, BOB);
  }
}
