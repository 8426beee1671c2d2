package dev.hourbook.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balance;
import dev.hourbook.projections.statements.BalanceSheet;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.HoursStatement;
import dev.hourbook.projections.statements.IncomeStatement;
import dev.hourbook.projections.statements.Span;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The statements of a lively company, on every day and as known on every day. */
class StatementsTest {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-31");
  private static final LocalDate LAST = LocalDate.parse("2026-03-04");

  private static TestCompany test;
  private static Balances balances;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
    balances = new Balances(new Lists(test.company().jdbc()));
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static List<LocalDate> days() {
    return FIRST.datesUntil(LAST).toList();
  }

  private static List<Span> everyDay() {
    return days().stream()
        .flatMap(day -> List.of(
            Span.ALL.asOf(day), Span.ALL.knownAt(day), Span.ALL.asOf(day).knownAt(day.plusDays(7)))
            .stream())
        .toList();
  }

  @Test
  void onEveryDayTheTrialBalanceIsTheSumOfThePostings() {
    for (Span span : everyDay()) {
      List<String> said = balances.of(span).stream()
          .map(b -> b.account().path() + " " + b.unit() + " " + b.amount())
          .toList();
      assertThat(said).as(span.toString()).containsExactlyInAnyOrderElementsOf(postings(span));
    }
    assertThat(balances.of(Span.ALL)).isNotEmpty();
  }

  private static List<String> postings(Span span) {
    return test.company()
        .jdbc()
        .query(
            "select account || ' ' || unit || ' ' || sum(amount) from view.posting"
                + " where booked_on <= ? and (recorded_at at time zone 'UTC')::date <= ?"
                + " group by account, unit having sum(amount) <> 0",
            (row, n) -> row.getString(1),
            span.asOf(),
            span.knownAt());
  }

  @Test
  void onEveryDayEachBookSumsToZeroInEachUnit() {
    for (Span span : everyDay()) {
      Map<String, Long> sums = balances.of(span).stream()
          .collect(Collectors.groupingBy(
              b -> b.account().book() + " " + b.unit(), Collectors.summingLong(Balance::amount)));
      assertThat(sums.values()).as(span.toString()).allMatch(sum -> sum == 0);
    }
  }

  @Test
  void onEveryDayEverySecondIsAtOnePlaceOnEachSide() {
    for (Span span : everyDay()) {
      assertThat(HoursStatement.of(balances.of(span)))
          .as(span.toString())
          .hasSize(2)
          .allMatch(side -> side.missing() == 0);
    }
    assertThat(HoursStatement.of(balances.of(Span.ALL)))
        .extracting(HoursStatement::worked)
        .containsOnly(test.count("select sum(seconds) from view.time_entry"));
  }

  @Test
  void onEveryDayTheBalanceSheetBalances() {
    for (Span span : everyDay()) {
      assertThat(BalanceSheet.of(balances.of(span)))
          .as(span.toString())
          .allMatch(sheet -> sheet.totalAssets().equals(sheet.totalClaims()));
    }
    assertThat(BalanceSheet.of(balances.of(Span.ALL)))
        .extracting(sheet -> sheet.currency().getCurrencyCode())
        .containsExactly("EUR", "JPY", "USD");
  }

  @Test
  void grossAndNetEndInTheSameResult() {
    List<IncomeStatement> statements = earned();
    assertThat(statements)
        .hasSize(2)
        .allMatch(s -> s.result().gross().equals(s.result().net()));
    assertThat(statements).allMatch(s -> s.grossProfit().gross().minor() != 0);
  }

  @Test
  void netRevenueIsBillLessPayAndGrossRevenueIsBill() {
    for (IncomeStatement s : earned()) {
      Money bill = posted("revenue:services", s).negated();
      Money pay = posted("expenses:cost-of-services", s);
      assertThat(line(s, "revenue:services").gross()).isEqualTo(bill);
      assertThat(line(s, "expenses:cost-of-services").gross()).isEqualTo(pay.negated());
      assertThat(line(s, "expenses:cost-of-services").net().isZero()).isTrue();
      assertThat(line(s, "revenue:services")
              .net()
              .plus(line(s, "cost of services netted").net()))
          .isEqualTo(bill.minus(pay));
    }
  }

  /** Euro are only sent, for pay that was earned in dollars. */
  private static List<IncomeStatement> earned() {
    return IncomeStatement.of(balances.of(Span.ALL)).stream()
        .filter(s -> !s.currency().getCurrencyCode().equals("EUR"))
        .toList();
  }

  /** From the postings; the statement reads sums that are kept beside them. */
  private static Money posted(String account, IncomeStatement statement) {
    long minor = test.count(
        "select coalesce(sum(amount), 0) from view.posting where account = ? and unit = ?",
        account,
        statement.currency().getCurrencyCode());
    return new Money(minor, statement.currency());
  }

  private static IncomeStatement.Line line(IncomeStatement statement, String name) {
    return statement.all().stream()
        .filter(line -> line.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void theIncomeOfTwoPeriodsAddsUpToThatOfBoth() {
    List<IncomeStatement> whole = IncomeStatement.of(balances.of(Span.ALL));
    for (LocalDate day : days()) {
      Money before = usd(Span.ALL.asOf(day));
      Money after = usd(Span.ALL.from(day.plusDays(1)));
      assertThat(before.plus(after))
          .as("%s", day)
          .isEqualTo(whole.getLast().result().gross());
    }
  }

  private static Money usd(Span span) {
    return IncomeStatement.of(balances.of(span)).stream()
        .filter(s -> s.currency().equals(TestCompany.USD))
        .map(s -> s.result().gross())
        .findFirst()
        .orElse(Money.zero(TestCompany.USD));
  }

  @Test
  void theTrialBalancesPrintedTotalsAreEqual() {
    Report report = new Statements(balances).of(StatementKind.TRIAL_BALANCE, Span.ALL);
    List<List<Object>> totals = new ArrayList<>();
    report.forEach(row -> {
      if (row.getFirst().toString().startsWith("total ")) {
        totals.add(row);
      }
    });
    assertThat(totals).hasSize(5).allMatch(row -> row.get(2).equals(row.get(3)));
  }
}
