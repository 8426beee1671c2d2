package dev.hourbook.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.statements.Balance;
import dev.hourbook.projections.statements.BalanceSheet;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.Every;
import dev.hourbook.projections.statements.IncomeStatement;
import dev.hourbook.projections.statements.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a lively company spends to run the house, and what it holds in memo accounts. */
class OperatingProfitTest {

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

  /** What the house spends stands beneath gross profit, the same both ways. */
  @Test
  void operatingProfitIsGrossProfitLessWhatTheHouseSpends() {
    IncomeStatement statement = IncomeStatement.of(balances.of(Span.ALL)).getLast();
    // Nine cents of it are what an expert owed back and will not pay.
    Money spent = Money.of("5150.59", TestCompany.USD);
    assertThat(statement.grossProfit().gross().minus(statement.operatingProfit().gross()))
        .isEqualTo(spent);
    assertThat(statement.grossProfit().net().minus(statement.operatingProfit().net()))
        .isEqualTo(spent);
    assertThat(statement.operatingProfit().gross().minus(statement.result().gross()))
        .isEqualTo(Money.of("12.00", TestCompany.USD));
    assertThat(names(statement))
        .containsSubsequence(
            "gross profit",
            "expenses:operating:rent",
            "operating profit",
            "expenses:interest",
            "result");
  }

  @Test
  void withoutOperatingExpensesNoLineSpeaksOfThem() {
    IncomeStatement yen = IncomeStatement.of(balances.of(Span.ALL)).getFirst();
    assertThat(names(yen)).doesNotContain("operating profit").endsWith("gross profit", "result");
    assertThat(yen.operatingProfit().gross()).isEqualTo(yen.grossProfit().gross());
  }

  private static List<String> names(IncomeStatement statement) {
    return statement.all().stream().map(IncomeStatement.Line::name).toList();
  }

  @Test
  void whatIsPendingIsInTheTrialBalanceAndNotInTheBalanceSheet() {
    assertThat(balances.of(Span.ALL))
        .contains(new Balance(Account.PENDING_DEBITS, Unit.of(TestCompany.USD), 80_00));
    assertThat(BalanceSheet.of(balances.of(Span.ALL)).getLast().equity())
        .noneMatch(line -> line.account().contains("memo"));
  }

  @ParameterizedTest
  @EnumSource
  void theIncomeOfEveryStretchAddsUpToTheWhole(Every every) {
    List<List<Object>> rows = new ArrayList<>();
    new Statements(balances).income(every, Span.ALL).forEach(rows::add);
    Money sum = rows.stream()
        .filter(row -> row.get(1).equals("result") && row.get(2).equals("USD"))
        .map(row -> (Money) row.get(3))
        .reduce(Money.zero(TestCompany.USD), Money::plus);
    assertThat(sum).isEqualTo(usd(Span.ALL));
    assertThat(rows.getFirst().getFirst())
        .isEqualTo(every == Every.MONTH ? "2026-01" : every == Every.YEAR ? "2026" : "2026-H1");
  }

  private static Money usd(Span span) {
    return IncomeStatement.of(balances.of(span)).stream()
        .filter(s -> s.currency().equals(TestCompany.USD))
        .map(s -> s.result().gross())
        .reduce(Money.zero(TestCompany.USD), Money::plus);
  }
}
