package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.book;
import static dev.hourbook.ledger.contract.Agreements.cap;
import static dev.hourbook.ledger.contract.Agreements.capped;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.timesheet.Sheets.FRIDAY;
import static dev.hourbook.ledger.timesheet.Sheets.SHEET;
import static dev.hourbook.ledger.timesheet.Sheets.WORKER;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.fixture;
import static dev.hourbook.ledger.timesheet.Sheets.id;
import static dev.hourbook.ledger.timesheet.Sheets.logged;
import static dev.hourbook.ledger.timesheet.Sheets.submitted;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveBySilence;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ApproveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.ReconsiderOverCap;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.TimesheetSubmitted;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.NothingToDecide;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.OwnHours;
import dev.hourbook.ledger.timesheet.TimesheetRefusal.ReviewStillOpen;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ApprovingTest {

  private static final TimeEntry MONDAY = dated("1", "2026-02-09", 26_400);
  private static final Actor CLOCK = Actor.system("auto-approval");
  private static final Instant REVIEW_ENDS = at("2026-02-21T00:00:00Z");

  private final AggregateTestFixture<Timesheet> sheet = fixture(book(signed()));

  @Test
  void approvalValuesBothSidesAndSaysByWhichTerms() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY))
        .when(new ApproveHours(SHEET, FRIDAY, ANN))
        .expectEvents(approved(ANN, null));
  }

  @Test
  void silenceIsApprovalOnceTheReviewIsOver() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY))
        .when(new ApproveBySilence(SHEET, REVIEW_ENDS, CLOCK))
        .expectEvents(approved(CLOCK, "iso-1"));
  }

  @Test
  void silenceIsNoApprovalWhileTheReviewIsOpen() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY))
        .when(new ApproveBySilence(SHEET, REVIEW_ENDS.minusSeconds(1), CLOCK))
        .expectExceptionDetails(new ReviewStillOpen(SHEET, REVIEW_ENDS))
        .expectNoEvents();
  }

  @Test
  void lateHoursHaveTheWholeReviewForThemselves() {
    Instant late = at("2026-03-02T09:00:00Z");
    Instant until = at("2026-03-07T09:00:00Z");
    TimesheetSubmitted submitted = new TimesheetSubmitted(
        SHEET, Sheets.ids(MONDAY), Sheets.seconds(MONDAY), WORKER, late, true);
    fixture(book(signed()))
        .given(logged(MONDAY), submitted)
        .when(new ApproveBySilence(SHEET, until.minusSeconds(1), CLOCK))
        .expectExceptionDetails(new ReviewStillOpen(SHEET, until));
    fixture(book(signed()))
        .given(logged(MONDAY), submitted)
        .when(new ApproveBySilence(SHEET, until, CLOCK))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void whoLoggedTheHoursMayNotApproveThemThoughAnotherSubmitted() {
    HoursLogged byAnn = new HoursLogged(SHEET, List.of(MONDAY), ANN, false);
    fixture(book(signed()))
        .given(byAnn, submitted(MONDAY))
        .when(new ApproveHours(SHEET, REVIEW_ENDS, ANN))
        .expectExceptionDetails(new OwnHours(ANN));
  }

  @Test
  void silenceAboutNothingSubmittedIsNothing() {
    sheet
        .given(logged(MONDAY))
        .when(new ApproveBySilence(SHEET, REVIEW_ENDS, CLOCK))
        .expectExceptionDetails(new NothingToDecide(SHEET));
  }

  @Test
  void nobodyApprovesTheirOwnHours() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY))
        .when(new ApproveHours(SHEET, FRIDAY, WORKER))
        .expectExceptionDetails(new OwnHours(WORKER))
        .expectNoEvents();
  }

  @Test
  void whoSubmittedForTheExpertDoesNotApprove() {
    var byBob =
        new TimesheetEvent.TimesheetSubmitted(SHEET, List.of(id("1")), 26_400, BOB, FRIDAY, false);
    sheet
        .given(logged(MONDAY), byBob)
        .when(new ApproveHours(SHEET, FRIDAY, BOB))
        .expectExceptionDetails(new OwnHours(BOB));
    fixture(book(signed()))
        .given(logged(MONDAY), byBob)
        .when(new ApproveHours(SHEET, FRIDAY, WORKER))
        .expectExceptionDetails(new OwnHours(WORKER));
  }

  @Test
  void hoursThatNobodySubmittedAreNotApproved() {
    sheet
        .given(logged(MONDAY))
        .when(new ApproveHours(SHEET, FRIDAY, ANN))
        .expectExceptionDetails(new NothingToDecide(SHEET));
  }

  @Test
  void approvedHoursAreNotApprovedTwice() {
    sheet
        .given(logged(MONDAY), submitted(MONDAY), approved(ANN, null))
        .when(new ApproveHours(SHEET, FRIDAY, ANN))
        .expectExceptionDetails(new NothingToDecide(SHEET));
  }

  @Test
  void hoursOverTheCapAreValuedOnceTheCapIsRaised() {
    Sheets.Rounds rounds = new Sheets.Rounds();
    HoursApproved first = rounds.approve(terms(capped(20_000)), MONDAY);
    HoursApproved second =
        Sheets.approved(rounds.sheet, List.of(), terms(capped(20_000), cap("2026-02-09", 25_000L)));
    fixture(book(capped(20_000), cap("2026-02-09", 25_000L)))
        .given(logged(MONDAY), submitted(MONDAY), first)
        .when(new ReconsiderOverCap(SHEET, FRIDAY, ANN))
        .expectEvents(second);
  }

  @Test
  void reconsideringWithoutRoomOrNeedChangesNothing() {
    HoursApproved over = new Sheets.Rounds().approve(terms(capped(20_000)), MONDAY);
    fixture(book(capped(20_000)))
        .given(logged(MONDAY), submitted(MONDAY), over)
        .when(new ReconsiderOverCap(SHEET, FRIDAY, ANN))
        .expectNoEvents();
    sheet
        .given(logged(MONDAY), submitted(MONDAY), approved(ANN, null))
        .when(new ReconsiderOverCap(SHEET, FRIDAY, ANN))
        .expectNoEvents();
  }

  /** 7 h 20 min at 95 and 60: 696.67 billed, 440.00 paid. */
  private static HoursApproved approved(Actor by, @Nullable String silence) {
    return new HoursApproved(
        SHEET,
        by,
        silence,
        engagement(PayCalendar.ISO),
        List.of(id("1")),
        26_400,
        List.of(item("1b0", "95", "696.67")),
        List.of(item("1p0", "60", "440.00")),
        List.of(),
        List.of(),
        new TermsUsed(1, 1, Rounding.NONE));
  }

  private static Item item(String id, String rate, String amount) {
    return new Item(
        new ItemId("C-1:2026-02-09@iso/" + id),
        LocalDate.parse("2026-02-09"),
        Rate.of(rate, USD),
        26_400,
        Money.of(amount, USD),
        0,
        List.of(new Piece(id("1"), 0, 26_400)));
  }
}
