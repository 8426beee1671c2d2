package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.agreed;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.contract.Agreements.version;
import static dev.hourbook.ledger.timesheet.Sheets.WEEK;
import static dev.hourbook.ledger.timesheet.Sheets.id;
import static dev.hourbook.ledger.timesheet.Sheets.pieces;
import static dev.hourbook.ledger.timesheet.Sheets.shown;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.timesheet.Sheets.Rounds;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An entry of Sunday 22:00 to Monday 02:00 is one fact with a part on each of two sheets. */
class WeekCrossingTest {

  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final ContractTerms TERMS =
      terms(signed(), agreed(version("2026-02-16", "110", "70")));

  @Test
  void partsCountTheirSecondsFromTheStartOfTheWholeEntry() {
    HoursApproved sunday =
        new Rounds(WEEK).approve(TERMS, part("2026-02-15T22:00:00Z", "2026-02-16T00:00:00Z", 0));
    HoursApproved monday = new Rounds(WEEK.plusWeeks(1))
        .approve(TERMS, part("2026-02-16T00:00:00Z", "2026-02-16T02:00:00Z", 7_200));
    assertThat(pieces(sunday.pay().getFirst().pieces())).containsExactly("1 0-7200");
    assertThat(pieces(monday.pay().getFirst().pieces())).containsExactly("1 7200-14400");
    assertThat(shown(sunday.bill())).containsExactly("2026-02-15 7200 190.00");
    assertThat(shown(monday.bill())).containsExactly("2026-02-16 7200 220.00");
  }

  @Test
  void secondsByDayAreThoseOfTheItems() {
    TimeEntry night = part("2026-02-10T16:30:00Z", "2026-02-11T18:31:00Z", 0);
    PayWeek week = PayWeek.parse("2026-02-07@sat-kolkata");
    ContractTerms terms = terms(signed(PayCalendar.SAT_KOLKATA, Rounding.NONE));
    Map<LocalDate, Long> items = new Rounds(week)
        .approve(terms, night).pay().stream().collect(toMap(Item::day, Item::seconds));
    assertThat(night.work().byDay(PayCalendar.SAT_KOLKATA))
        .containsExactly(
            Map.entry(LocalDate.parse("2026-02-10"), 7_200L),
            Map.entry(LocalDate.parse("2026-02-11"), 86_400L),
            Map.entry(LocalDate.parse("2026-02-12"), 60L))
        .containsExactlyInAnyOrderEntriesOf(items);
  }

  @Test
  void datedWorkIsWholeOnItsDate() {
    LocalDate day = LocalDate.parse("2026-02-10");
    Map<LocalDate, Long> days = new Work.Dated(day, 90_000).byDay(PayCalendar.SAT_KOLKATA);
    assertThat(days).containsExactly(Map.entry(day, 90_000L));
  }

  @Test
  void laterPartIsCutAtARateChangeByItsOwnInstants() {
    ContractTerms atOne =
        terms(signed(), agreed(version(EffectiveFrom.parse("2026-02-16T01:00 Z"), "110", "70")));
    HoursApproved monday = new Rounds(WEEK.plusWeeks(1))
        .approve(atOne, part("2026-02-16T00:00:00Z", "2026-02-16T02:00:00Z", 7_200));
    assertThat(monday.bill())
        .extracting(item -> pieces(item.pieces()).getFirst())
        .containsExactly("1 7200-10800", "1 10800-14400");
  }

  @Test
  void serviceDayIsThatOfTheContractsCalendarAndNotOfTheSource() {
    PayWeek week = PayWeek.parse("2026-02-07@sat-kolkata");
    ContractTerms terms = terms(signed(PayCalendar.SAT_KOLKATA, Rounding.NONE));
    HoursApproved event =
        new Rounds(week).approve(terms, part("2026-02-10T17:30:00Z", "2026-02-10T19:30:00Z", 0));
    assertThat(shown(event.bill()))
        .containsExactly("2026-02-10 3600 95.00", "2026-02-11 3600 95.00");
  }

  @Test
  void dayOfTwentyThreeHoursIsCutAtItsRealMidnights() {
    PayCalendar losAngeles = PayCalendar.parse("mon-00:00-America/Los_Angeles");
    PayWeek week = losAngeles.weekOf(LocalDate.parse("2026-03-08"));
    ContractTerms terms = terms(signed(losAngeles, Rounding.NONE));
    HoursApproved event =
        new Rounds(week).approve(terms, part("2026-03-07T08:00:00Z", "2026-03-09T07:00:00Z", 0));
    assertThat(event.pay()).extracting(Item::seconds).containsExactly(86_400L, 82_800L);
  }

  private static TimeEntry part(String start, String end, long offset) {
    Work work = new Work.Timed(at(start), at(end), KOLKATA);
    return new TimeEntry(id("1"), work, offset, "reading", "hash");
  }
}
