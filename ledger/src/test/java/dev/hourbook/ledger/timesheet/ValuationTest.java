package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.agreed;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.contract.Agreements.version;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.pieces;
import static dev.hourbook.ledger.timesheet.Sheets.shown;
import static dev.hourbook.ledger.timesheet.Sheets.timed;
import static dev.hourbook.ledger.timesheet.Sheets.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.timesheet.Sheets.Rounds;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.util.List;
import org.junit.jupiter.api.Test;

class ValuationTest {

  private static final ContractTerms FLAT = terms(signed());
  private static final ContractTerms RAISED =
      terms(signed(), agreed(version("2026-02-11", "110", "70")));

  private final Rounds week = new Rounds();

  @Test
  void rateChangeAtMidnightCutsATimedEntryInTwo() {
    HoursApproved event =
        week.approve(RAISED, timed("1", "2026-02-10T22:00:00Z", "2026-02-11T02:00:00Z"));
    assertThat(shown(event.bill()))
        .containsExactly("2026-02-10 7200 190.00", "2026-02-11 7200 220.00");
    assertThat(shown(event.pay()))
        .containsExactly("2026-02-10 7200 120.00", "2026-02-11 7200 140.00");
    assertThat(pieces(event.bill().getFirst().pieces())).containsExactly("1 0-7200");
    assertThat(pieces(event.bill().getLast().pieces())).containsExactly("1 7200-14400");
  }

  @Test
  void midnightAloneCutsTheServiceDayButNotTheSegment() {
    HoursApproved event =
        week.approve(FLAT, timed("1", "2026-02-10T23:50:00Z", "2026-02-11T00:20:00Z"));
    assertThat(shown(event.bill()))
        .containsExactly("2026-02-10 600 15.83", "2026-02-11 1200 31.67");
    assertThat(event.bill().getLast().before()).isEqualTo(600);
  }

  @Test
  void rateChangeAtNoonCutsTheDay() {
    var noon = EffectiveFrom.parse("2026-02-10T12:00 Z");
    ContractTerms terms = terms(signed(), agreed(version(noon, "110", "70")));
    HoursApproved event = week.approve(terms, tuesday("1", "11:00", "13:00"));
    assertThat(shown(event.bill()))
        .containsExactly("2026-02-10 3600 95.00", "2026-02-10 3600 110.00");
    HoursApproved wholeDay = new Rounds().approve(terms, dated("1", "2026-02-10", 7_200));
    assertThat(shown(wholeDay.bill())).containsExactly("2026-02-10 7200 190.00");
  }

  @Test
  void datedEntriesArePricedWholeByTheirDate() {
    HoursApproved event = week.approve(
        RAISED,
        dated("1", "2026-02-10", 90_000),
        dated("2", "2026-02-11", 3_600),
        dated("3", "2026-02-12", 3_600));
    assertThat(shown(event.bill()))
        .containsExactly(
            "2026-02-10 90000 2375.00", "2026-02-11 3600 110.00", "2026-02-12 3600 110.00");
  }

  @Test
  void threeTimesTenMinutesAreHalfAnHour() {
    HoursApproved event = week.approve(
        FLAT,
        tuesday("1", "08:00", "08:10"),
        tuesday("2", "09:00", "09:10"),
        tuesday("3", "10:00", "10:10"));
    assertThat(shown(event.bill())).containsExactly("2026-02-10 1800 47.50");
    assertThat(pieces(event.bill().getFirst().pieces()))
        .containsExactly("1 0-600", "2 0-600", "3 0-600");
  }

  @Test
  void threeTimesTenMinutesOnThreeDaysAreHalfAnHourToo() {
    HoursApproved event = week.approve(
        FLAT,
        dated("1", "2026-02-10", 600),
        dated("2", "2026-02-11", 600),
        dated("3", "2026-02-12", 600));
    assertThat(shown(event.bill()))
        .containsExactly("2026-02-10 600 15.83", "2026-02-11 600 15.84", "2026-02-12 600 15.83");
    assertThat(event.bill()).extracting(Item::before).containsExactly(0L, 600L, 1_200L);
  }

  @Test
  void lateHoursAreValuedAfterWhatIsLiveWhateverTheirDay() {
    week.approve(FLAT, dated("1", "2026-02-12", 600));
    HoursApproved late = week.approve(FLAT, dated("2", "2026-02-10", 600));
    assertThat(shown(late.bill())).containsExactly("2026-02-10 600 15.84");
    assertThat(late.bill().getFirst().before()).isEqualTo(600);
    HoursApproved later = week.approve(FLAT, dated("3", "2026-02-09", 600));
    assertThat(shown(later.bill())).containsExactly("2026-02-09 600 15.83");
    assertThat(later.bill().getFirst().before()).isEqualTo(1_200);
  }

  @Test
  void payOnlyRaiseNeverCutsABillSegment() {
    ContractTerms raise = terms(signed(), agreed(version("2026-02-11", "95", "70")));
    HoursApproved event =
        week.approve(raise, dated("1", "2026-02-10", 600), dated("2", "2026-02-11", 600));
    assertThat(event.bill()).extracting(Item::before).containsExactly(0L, 600L);
    assertThat(shown(event.bill())).containsExactly("2026-02-10 600 15.83", "2026-02-11 600 15.84");
    assertThat(event.pay()).extracting(Item::before).containsExactly(0L, 0L);
    assertThat(shown(event.pay())).containsExactly("2026-02-10 600 10.00", "2026-02-11 600 11.67");
  }

  @Test
  void payOnlyRaiseWithinOneDayIsOneBillItem() {
    var noon = EffectiveFrom.parse("2026-02-10T12:00 Z");
    ContractTerms raise = terms(signed(), agreed(version(noon, "95", "70")));
    HoursApproved event = week.approve(raise, tuesday("1", "11:55", "12:05"));
    assertThat(shown(event.bill())).containsExactly("2026-02-10 600 15.83");
    assertThat(pieces(event.bill().getFirst().pieces())).containsExactly("1 0-300", "1 300-600");
    assertThat(shown(event.pay())).containsExactly("2026-02-10 300 5.00", "2026-02-10 300 5.83");
  }

  @Test
  void rateThatComesBackIsTheSameSegment() {
    ContractTerms thereAndBack = terms(
        signed(),
        agreed(version("2026-02-11", "110", "60")),
        agreed(version("2026-02-12", "95.0000", "60")));
    HoursApproved event = week.approve(
        thereAndBack,
        dated("1", "2026-02-10", 600),
        dated("2", "2026-02-11", 600),
        dated("3", "2026-02-12", 600));
    assertThat(event.bill()).extracting(Item::before).containsExactly(0L, 0L, 600L);
    assertThat(event.pay()).extracting(Item::before).containsExactly(0L, 600L, 1_200L);
  }

  @Test
  void correctedEntryIsValuedAsItStandsNow() {
    TimeEntry entry = dated("1", "2026-02-10", 3_600);
    week.sheet.apply(Sheets.logged(entry));
    week.sheet.apply(new TimesheetEvent.HoursCorrected(
        Sheets.SHEET,
        entry.id(),
        entry.work(),
        dated("1", "2026-02-11", 1_800).work(),
        "half",
        Sheets.WORKER,
        false,
        false));
    HoursApproved event =
        Sheets.approved(week.sheet, List.of(week.sheet.entry(entry.id())), RAISED);
    assertThat(shown(event.bill())).containsExactly("2026-02-11 1800 55.00");
  }

  @Test
  void itemsAreNumberedByValuationSideAndPlace() {
    HoursApproved first =
        week.approve(RAISED, dated("1", "2026-02-10", 60), dated("2", "2026-02-11", 60));
    HoursApproved second = week.approve(RAISED, dated("3", "2026-02-12", 60));
    String sheet = "C-1:2026-02-09@iso/";
    assertThat(first.bill())
        .extracting(i -> i.id().key())
        .containsExactly(sheet + "1b0", sheet + "1b1");
    assertThat(first.pay())
        .extracting(i -> i.id().key())
        .containsExactly(sheet + "1p0", sheet + "1p1");
    assertThat(second.bill()).extracting(i -> i.id().key()).containsExactly(sheet + "2b0");
  }
}
