package dev.hourbook.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.ExplainedSum;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Leaf;
import dev.hourbook.projections.explain.Scope;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Earned;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Earnings.Question;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.revenue.LabShares;
import dev.hourbook.projections.statements.ExpertAccount;
import dev.hourbook.projections.statements.Span;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** 40 seconds of E1, paid for lab's hours, that the expert bears: 0.69 less in every figure. */
class PayOfClawbacksTest {

  private static final Days EVER = new Days(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 4, 1));
  private static final String CLAWED = "payout.clawback-decided";

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

  private static List<Earned> pay(Grouping by) {
    return new Earnings(lists.jdbc())
        .of(new Question(Side.PAY, by, EVER.first(), EVER.end(), PayCalendar.ISO));
  }

  private static long total(Grouping by) {
    return pay(by).stream()
        .map(Earned::amount)
        .filter(PayOfClawbacksTest::isUsd)
        .mapToLong(Money::minor)
        .sum();
  }

  private static boolean isUsd(Money amount) {
    return amount.currency().equals(TestCompany.USD);
  }

  /** What older books say of pay is a memo, and no cost of this book. */
  private static long posted() {
    return test.count("select sum(amount) from view.posting where unit = 'USD' and account in"
        + " ('expenses:cost-of-services', 'equity:memo:history:cost-of-services')");
  }

  private static List<Leaf> clawed(Scope scope) {
    return new Explain(lists, Explain.ALL)
        .of(Figure.PAY, scope).stream()
            .flatMap(explained -> explained.sums().stream())
            .map(ExplainedSum::leaves)
            .flatMap(leaves -> leaves.largest().stream())
            .filter(leaf -> leaf.cause().event().equals(CLAWED))
            .toList();
  }

  private static Scope of(Optional<String> client, Optional<String> discipline) {
    return new Scope(client, Optional.empty(), discipline, EVER, LocalDate.MAX);
  }

  @Test
  void payIsTheSameByWhateverItIsGrouped() {
    assertThat(Grouping.values()).allSatisfy(by -> assertThat(total(by)).isEqualTo(posted()));
    assertThat(pay(Grouping.CLIENT)).extracting(Earned::key).doesNotContain("");
    assertThat(pay(Grouping.DISCIPLINE)).extracting(Earned::key).doesNotContain("");
    long labs = new LabShares(lists)
        .shares(EVER).stream()
            .map(lab -> lab.margin().pay())
            .filter(PayOfClawbacksTest::isUsd)
            .mapToLong(Money::minor)
            .sum();
    assertThat(labs).isEqualTo(posted());
  }

  @Test
  void payOfAnExpertIsWhatTheirStatementSaysTheyEarned() {
    for (String expert : test.texts("select expert from view.expert")) {
      Money earned = ExpertAccount.of(lists, expert, Span.ALL).weeks().stream()
          .map(ExpertAccount.Week::earned)
          .reduce(Money::plus)
          .orElseThrow();
      assertThat(pay(Grouping.EXPERT))
          .filteredOn(pay -> pay.key().equals(expert))
          .singleElement()
          .satisfies(pay -> assertThat(pay.amount()).isEqualTo(earned));
    }
  }

  @Test
  void explanationOfItsClientAndDisciplineNamesTheDecision() {
    for (Scope scope : List.of(
        Scope.of(EVER),
        of(Optional.of("lab"), Optional.empty()),
        of(Optional.empty(), Optional.of("Law")))) {
      assertThat(clawed(scope)).singleElement().satisfies(leaf -> {
        assertThat(leaf.seconds()).isEqualTo(-40);
        assertThat(leaf.money()).isEqualTo(Money.of("-0.69", TestCompany.USD));
        assertThat(leaf.contract()).contains("C1");
      });
    }
  }

  /** As such a decision was stored before it said for whom the hours were worked. */
  @Test
  void decisionOfAnEarlierVersionCountsWhereNobodyIsNamed() {
    byte[] kept = Objects.requireNonNull(test.owner()
        .queryForObject(
            "select payload from book.domain_event where payload_type = ?", byte[].class, CLAWED));
    try {
      stored(
          "convert_to((convert_from(?, 'UTF8')::jsonb #- '{borne,0,engagement}')::text, 'UTF8')",
          kept);
      assertThat(Grouping.values()).allSatisfy(by -> assertThat(total(by)).isEqualTo(posted()));
      assertThat(pay(Grouping.CLIENT)).extracting(Earned::key).contains("");
      assertThat(clawed(Scope.of(EVER))).hasSize(1);
      assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    } finally {
      stored("?", kept);
    }
  }

  private static void stored(String payload, byte[] of) {
    String sql = "update book.domain_event set payload = " + payload + " where payload_type = ?";
    assertThat(test.owner().update(sql, of, CLAWED)).isEqualTo(1);
    test.company().ledger().rebuild().resetBooks();
    test.company().caughtUp();
  }

  /** Of 0.69 borne 0.60 was kept of a payout and 0.09 given up. */
  @Test
  void whatIsKeptForADebtAndWhatIsGivenUpIsALineOfTheExpertsStatement() {
    assertThat(ExpertAccount.of(lists, "E1", Span.ALL).weeks())
        .filteredOn(week -> week.week().equals(ExpertAccount.DEDUCTIONS))
        .singleElement()
        .satisfies(line -> {
          assertThat(line.paid()).isEqualTo(Money.of("-47.01", TestCompany.USD));
          assertThat(line.withheld()).isEqualTo(Money.of("46.41", TestCompany.USD));
          assertThat(line.owedBack()).isEqualTo(Money.of("-0.69", TestCompany.USD));
          assertThat(line.writtenOff()).isEqualTo(Money.of("0.09", TestCompany.USD));
          assertThat(line.earned()).isEqualTo(Money.zero(TestCompany.USD));
        });
  }
}
