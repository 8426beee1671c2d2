package dev.hourbook.api.journal;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.company.TestCompany.since;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Scope;
import dev.hourbook.projections.explain.Value;
import dev.hourbook.projections.items.ItemLists;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Margin;
import dev.hourbook.projections.timesheets.SheetFilter;
import dev.hourbook.projections.timesheets.SheetSums;
import dev.hourbook.projections.timesheets.WeekRow;
import dev.hourbook.projections.timesheets.WeekSheets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What pages say of weeks and sheets, in a history in which hours are taken back every way. */
class SheetSumsTest {

  private static final String POSTED = """
      select coalesce(sum(amount), 0) from view.posting
      where contract || ':' || week = ? and unit <> 's' and account in""";

  private static TestCompany test;
  private static Lists lists;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
    lists = new Lists(test.company().jdbc());
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static List<TimesheetId> sheets() {
    return test.texts("select timesheet from view.timesheet order by 1").stream()
        .map(TimesheetId::parse)
        .toList();
  }

  private static SheetSums sums(TimesheetId sheet) {
    return new WeekSheets(lists).sheet(sheet).orElseThrow().sums();
  }

  @Test
  void everySheetComesToWhatTheJournalSays() {
    assertThat(sheets()).hasSizeGreaterThan(10).allSatisfy(sheet -> {
      Margin margin = sums(sheet).margin();
      assertThat(margin.revenue().minor())
          .isEqualTo(
              -test.count(POSTED + " ('revenue:services', 'revenue:adjustments')", sheet.text()));
      assertThat(margin.pay().minor())
          .isEqualTo(test.count(POSTED + " ('expenses:cost-of-services')", sheet.text()));
    });
  }

  @Test
  void someSheetsHaveItemsThatCountNoMore() {
    assertThat(sheets())
        .filteredOn(sheet -> new ItemLists(lists)
            .ofSheet(sheet.text(), 1).rows().stream().anyMatch(item -> item.isTakenBack()))
        .extracting(TimesheetId::text)
        .contains("C5:2026-02-23@iso", "C1:2026-02-02@iso");
  }

  /** What older books left on a sheet is paid and was never revenue or cost here. */
  @Test
  void itemsOfASheetComeToWhatTheSheetDoes() {
    assertThat(sheets()).allSatisfy(sheet -> {
      Margin margin = sums(sheet).margin();
      for (ItemLists.SideSum side : new ItemLists(lists).sumsOfSheet(sheet.text())) {
        assertThat(side.amount())
            .isEqualTo(side.side().equals("bill") ? margin.revenue() : margin.pay());
      }
    });
  }

  @Test
  void everyWeekIsTheSumOfItsSheetsAndTheFigureThatIsExplained() {
    WeekSheets weeks = new WeekSheets(lists);
    List<WeekRow> rows = weeks.weeks(1).rows();
    assertThat(rows).hasSizeGreaterThan(5).allSatisfy(row -> {
      SheetSums ofSheets = weeks.sums(SheetFilter.ALL.week(row.week())).stream()
          .filter(sum -> currency(sum).equals(currency(row.sums())))
          .findFirst()
          .orElseThrow();
      assertThat(ofSheets).isEqualTo(row.sums());
      assertThat(explained(row)).isEqualTo(row.sums().margin().grossProfit());
    });
    assertThat(weeks.allWeeks())
        .extracting(SheetSums::margin)
        .containsExactlyElementsOf(
            weeks.sums(SheetFilter.ALL).stream().map(SheetSums::margin).toList());
  }

  private static String currency(SheetSums sums) {
    return sums.margin().pay().currency().getCurrencyCode();
  }

  private static Money explained(WeekRow row) {
    Money nothing = row.sums().margin().pay().minus(row.sums().margin().pay());
    return new Explain(lists, 1)
        .of(Figure.GROSS_PROFIT, Scope.of(Days.of(row.week()))).stream()
            .filter(e -> e.currency().equals(nothing.currency()))
            .map(Explanation::value)
            .map(value -> ((Value.Amount) value).money())
            .findFirst()
            .orElse(nothing);
  }

  /** Forty hours on no document: 3,800.00 went out as it came in. */
  @Test
  void repricedHoursCountAtTheirNewRateAlone() {
    try (TestCompany one = TestCompany.open()) {
      one.client("lab", "USD", Cadence.WEEKLY);
      one.card("Law", "USD 95", "USD 60");
      one.expert("E1");
      one.contract("C1", "lab", "E1", "Law");
      one.submit("2026-02-08T20:00:00Z", dated("1", "C1", "2026-02-03", 40 * 3_600));
      Instant at = Instant.parse("2026-02-09T13:00:00Z");
      TimesheetId sheet = TimesheetId.parse("C1:2026-02-02@iso");
      one.company().approvals().byPerson(sheet.week(), at, BEN);
      RateVersion dearer =
          new RateVersion(since("2026-02-02"), Rate.parse("USD 100"), Rate.parse("USD 60"));
      one.send(new AgreeRate(sheet.contract(), dearer, BEN, "agreed in January", at, ANNA));
      TestCompany.until("the new price", () -> {
        one.company().caughtUp();
        return one.count("select count(*) from view.item") > 2;
      });
      WeekSheets sheets = new WeekSheets(new Lists(one.company().jdbc()));
      assertThat(sheets.sheet(sheet).orElseThrow().sums().margin().revenue())
          .isEqualTo(Money.of("4000.00", USD));
    }
  }
}
