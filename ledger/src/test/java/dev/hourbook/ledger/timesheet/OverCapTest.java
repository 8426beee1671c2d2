package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.cap;
import static dev.hourbook.ledger.contract.Agreements.capped;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.id;
import static dev.hourbook.ledger.timesheet.Sheets.pieces;
import static dev.hourbook.ledger.timesheet.Sheets.shown;
import static dev.hourbook.ledger.timesheet.Sheets.timed;
import static dev.hourbook.ledger.timesheet.Sheets.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.timesheet.Sheets.Rounds;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A cap of 1,000 seconds a week unless said otherwise. */
class OverCapTest {

  private static final ContractTerms CAPPED = terms(capped(1_000));

  private final Rounds week = new Rounds();

  @Test
  void secondsFillTheCapInOrderOfStartAndSplitThePieceThatCrossesIt() {
    HoursApproved event =
        week.approve(CAPPED, dated("late", "2026-02-11", 600), dated("early", "2026-02-10", 700));
    assertThat(shown(event.pay())).containsExactly("2026-02-10 700 11.67", "2026-02-11 300 5.00");
    assertThat(pieces(event.pay().getLast().pieces())).containsExactly("late 0-300");
    assertThat(pieces(event.overCap())).containsExactly("late 300-600");
  }

  @Test
  void orderWithinATimedDayIsTheTimeOfDay() {
    HoursApproved event =
        week.approve(CAPPED, tuesday("b", "08:00", "08:15"), tuesday("a", "09:00", "09:15"));
    assertThat(pieces(event.pay().getFirst().pieces())).containsExactly("b 0-900", "a 0-100");
    assertThat(pieces(event.overCap())).containsExactly("a 100-900");
  }

  @Test
  void datedEntriesOfADayStandInOrderOfTheirSourceId() {
    HoursApproved event =
        week.approve(CAPPED, dated("b", "2026-02-10", 900), dated("a", "2026-02-10", 900));
    assertThat(pieces(event.overCap())).containsExactly("b 100-900");
  }

  @Test
  void piecesOverTheCapSayTheirServiceDay() {
    HoursApproved event = week.approve(CAPPED, dated("1", "2026-02-10", 1_000), nightFrom11pm());
    assertThat(event.overCap())
        .extracting(piece -> piece.from() + " " + piece.day())
        .containsExactly("0 2026-02-11", "3600 2026-02-12");
    HoursApproved raised = week.approve(terms(capped(2_000)));
    assertThat(raised.pay().getFirst().pieces()).containsExactly(new Piece(id("night"), 0, 1_000));
    assertThat(raised.overCap().getFirst().day()).isEqualTo("2026-02-11");
  }

  @Test
  void itemSaysTheDayOfAPieceThatARaisedCapPlaces() {
    week.approve(CAPPED, dated("1", "2026-02-10", 1_000), dated("2", "2026-02-11", 300));
    HoursApproved raised = week.approve(terms(capped(2_000)));
    assertThat(raised.pay().getFirst().day()).isEqualTo("2026-02-11");
    assertThat(raised.pay().getFirst().pieces()).containsExactly(new Piece(id("2"), 0, 300));
  }

  private static TimeEntry nightFrom11pm() {
    return timed("night", "2026-02-11T23:00:00Z", "2026-02-12T01:00:00Z");
  }

  @Test
  void approvedSecondNeverLosesItsPlaceToALateEarlierOne() {
    week.approve(CAPPED, dated("1", "2026-02-12", 800));
    HoursApproved late = week.approve(CAPPED, dated("2", "2026-02-09", 800));
    assertThat(shown(late.pay())).containsExactly("2026-02-09 200 3.34");
    assertThat(pieces(late.overCap())).containsExactly("2 200-800");
  }

  @Test
  void whatIsOverStaysOverWhenMoreComes() {
    week.approve(CAPPED, dated("1", "2026-02-10", 1_300));
    HoursApproved more = week.approve(CAPPED, dated("2", "2026-02-11", 50));
    assertThat(more.bill()).isEmpty();
    assertThat(more.pay()).isEmpty();
    assertThat(pieces(more.overCap())).containsExactly("1 1000-1300", "2 0-50");
  }

  @Test
  void raiseLetsInTheEarliestOfWhatWasOver() {
    week.approve(CAPPED, dated("1", "2026-02-11", 1_300), dated("2", "2026-02-12", 500));
    ContractTerms raised = terms(capped(1_000), cap("2026-02-09", 1_500L));
    HoursApproved event = Sheets.approved(week.sheet, List.of(), raised);
    assertThat(shown(event.pay())).containsExactly("2026-02-11 300 5.00", "2026-02-12 200 3.33");
    assertThat(event.pay()).extracting(Item::before).containsExactly(1_000L, 1_300L);
    assertThat(pieces(event.pay().getFirst().pieces())).containsExactly("1 1000-1300");
    assertThat(pieces(event.overCap())).containsExactly("2 200-500");
  }

  @Test
  void liftingTheCapLetsInAllOfIt() {
    week.approve(CAPPED, dated("1", "2026-02-11", 1_300), dated("2", "2026-02-12", 500));
    HoursApproved event =
        Sheets.approved(week.sheet, List.of(), terms(capped(1_000), cap("2026-02-09", null)));
    assertThat(event.overCap()).isEmpty();
    assertThat(shown(event.pay())).containsExactly("2026-02-11 300 5.00", "2026-02-12 500 8.33");
  }

  @Test
  void cutTakesNothingBackFromTheWeekThatRuns() {
    week.approve(CAPPED, dated("1", "2026-02-10", 800));
    ContractTerms cut = terms(capped(1_000), cap("2026-02-16", 100L));
    HoursApproved event = week.approve(cut, dated("2", "2026-02-11", 300));
    assertThat(shown(event.pay())).containsExactly("2026-02-11 200 3.34");
  }

  @Test
  void approvedSecondsAboveALowerCapLeaveNoRoomAndNoDebt() {
    week.approve(terms(capped(1_000)), dated("1", "2026-02-10", 800));
    HoursApproved event = week.approve(terms(capped(500)), dated("2", "2026-02-11", 300));
    assertThat(event.pay()).isEmpty();
    assertThat(pieces(event.overCap())).containsExactly("2 0-300");
  }

  @Test
  void capOfZeroIsAPause() {
    HoursApproved event = week.approve(terms(capped(0)), dated("1", "2026-02-10", 300));
    assertThat(event.bill()).isEmpty();
    assertThat(pieces(event.overCap())).containsExactly("1 0-300");
  }

  @Test
  void workThatExactlyFillsTheCapIsNotOver() {
    HoursApproved event = week.approve(CAPPED, dated("1", "2026-02-10", 1_000));
    assertThat(event.overCap()).isEmpty();
    assertThat(week.sheet.approvedSeconds()).isEqualTo(1_000);
  }

  @Test
  void capCountsWorkedAndNotBilledSeconds() {
    var roundedUp = new ContractSigned(
        C1, engagement(Sheets.WEEK.calendar()), NEW_YEAR, Rounding.parse("up 900 entry"), 1_000L);
    HoursApproved event = week.approve(
        terms(roundedUp), dated("1", "2026-02-10", 500), dated("2", "2026-02-11", 500));
    assertThat(event.overCap()).isEmpty();
    assertThat(event.bill()).extracting(Item::seconds).containsExactly(900L, 900L);
  }
}
