package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.agreed;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.contract.Agreements.version;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.shown;
import static dev.hourbook.ledger.timesheet.Sheets.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.timesheet.Sheets.Rounds;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundedBillTest {

  private final Rounds week = new Rounds();

  @ParameterizedTest
  @CsvSource({
    // two entries on the 10th (1,000 s and 500 s) and one on the 11th (100 s)
    "none, 1600",
    "up 900 entry, 3600",
    "up 900 day, 2700",
    "up 900 week, 1800",
    "down 900 entry, 900",
    "down 900 day, 900",
    "down 900 week, 900",
    "nearest 900 entry, 1800",
    "nearest 900 day, 1800",
    "nearest 900 week, 1800",
  })
  void billedSecondsAreTheRoundedWholeOfEachUnit(String rounding, long billed) {
    HoursApproved event = week.approve(
        rounded(rounding),
        dated("1", "2026-02-10", 1_000),
        dated("2", "2026-02-10", 500),
        dated("3", "2026-02-11", 100));
    assertThat(seconds(event.bill())).isEqualTo(billed);
    assertThat(seconds(event.pay())).isEqualTo(1_600);
  }

  @ParameterizedTest
  @CsvSource({"up 900 entry, 3600", "up 900 day, 2700", "up 900 week, 1800", "down 900 week, 900"})
  void partsApprovedOneByOneAddUpToTheRoundedWhole(String rounding, long billed) {
    ContractTerms terms = rounded(rounding);
    long sum = seconds(week.approve(terms, dated("3", "2026-02-11", 100)).bill())
        + seconds(week.approve(terms, dated("1", "2026-02-10", 1_000)).bill())
        + seconds(week.approve(terms, dated("2", "2026-02-10", 500)).bill());
    assertThat(sum).isEqualTo(billed);
  }

  @Test
  void entryCutByARateChangeIsRoundedOnceAndEachPartBillsTheDifference() {
    EffectiveFrom noon = EffectiveFrom.parse("2026-02-10T12:00 Z");
    ContractTerms terms = terms(
        signed(PayCalendar.ISO, Rounding.parse("up 900 entry")),
        agreed(version(noon, "110", "70")));
    HoursApproved event = week.approve(terms, tuesday("1", "11:50", "12:10"));
    assertThat(shown(event.bill())).containsExactly("2026-02-10 900 23.75", "2026-02-10 900 27.50");
    assertThat(shown(event.pay())).containsExactly("2026-02-10 600 10.00", "2026-02-10 600 11.67");
  }

  @Test
  void billedMoneyIsTheWorthOfTheRoundedSecondsOfTheWeek() {
    ContractTerms terms = rounded("up 360 day");
    HoursApproved event =
        week.approve(terms, dated("1", "2026-02-10", 601), dated("2", "2026-02-11", 599));
    assertThat(shown(event.bill())).containsExactly("2026-02-10 720 19.00", "2026-02-11 720 19.00");
    assertThat(event.bill().getLast().before()).isEqualTo(720);
  }

  @Test
  void workRoundedToNothingKeepsItsItemAndItsPay() {
    HoursApproved event = week.approve(rounded("down 900 entry"), dated("1", "2026-02-10", 600));
    assertThat(shown(event.bill())).containsExactly("2026-02-10 0 0.00");
    assertThat(event.bill().getFirst().pieces()).hasSize(1);
    assertThat(shown(event.pay())).containsExactly("2026-02-10 600 10.00");
  }

  @Test
  void valuationSaysWhichRoundingItUsed() {
    HoursApproved event = week.approve(rounded("up 900 day"), dated("1", "2026-02-10", 60));
    assertThat(event.terms().rounding()).hasToString("up 900 day");
  }

  private static ContractTerms rounded(String rounding) {
    return terms(signed(PayCalendar.ISO, Rounding.parse(rounding)));
  }

  private static long seconds(List<Item> items) {
    return items.stream().mapToLong(Item::seconds).sum();
  }
}
