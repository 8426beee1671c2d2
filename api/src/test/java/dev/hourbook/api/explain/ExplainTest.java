package dev.hourbook.api.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.ExplainedSum;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Leaf;
import dev.hourbook.projections.explain.Scope;
import dev.hourbook.projections.explain.Value;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.runrate.RunRatePoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {

  private static final LocalDate EVER = LocalDate.of(2025, 12, 1);
  private static final Scope ALL = Scope.of(new Days(EVER, LocalDate.of(2026, 4, 1)));
  private static final PayWeek LAST = PayWeek.parse("2026-02-23@iso");
  private static TestCompany test;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static Explain explain(int most) {
    return new Explain(new Lists(test.company().jdbc()), most);
  }

  private static void addsUp(Explanation explanation, ExplainedSum sum) {
    assertThat(sum.leaves().money()).as("money of %s", explanation).isEqualTo(sum.money());
    assertThat(sum.leaves().seconds()).as("seconds of %s", explanation).isEqualTo(sum.seconds());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3, Explain.FEW})
  void theLeavesOfEverySumAddUpToItInAnyCell(int most) {
    Cells cells = new Cells(20_260_201L + most);
    int sums = 0;
    for (int i = 0; i < 60; i++) {
      Scope cell = cells.next();
      for (Figure figure : Figure.values()) {
        List<Explanation> found = figure == Figure.RUN_RATE
            ? explain(most).runRate(cells.week(), cell)
            : explain(most).of(figure, cell);
        for (Explanation explanation : found) {
          explanation.sums().forEach(sum -> addsUp(explanation, sum));
          sums += explanation.sums().size();
        }
      }
    }
    assertThat(sums).isGreaterThan(200);
  }

  @ParameterizedTest
  @EnumSource(Side.class)
  void aSumIsWhatTheReportsSay(Side side) {
    Figure figure = side == Side.BILL ? Figure.REVENUE : Figure.PAY;
    Earnings earnings = new Earnings(test.company().jdbc());
    Days days = ALL.days();
    for (Grouping by : List.of(Grouping.CLIENT, Grouping.EXPERT, Grouping.DISCIPLINE)) {
      Earnings.Question question = new Earnings.Question(
          side, by, days.first(), days.end(), LAST.calendar(), LocalDate.of(2026, 2, 20));
      assertThat(earnings.of(question)).isNotEmpty().allSatisfy(earned -> {
        List<ExplainedSum> sums = explain(2).of(figure, known(by, earned.key())).stream()
            .filter(e -> e.currency().equals(earned.amount().currency()))
            .flatMap(e -> e.sums().stream())
            .toList();
        assertThat(sums).singleElement().satisfies(sum -> {
          assertThat(sum.money()).isEqualTo(earned.amount());
          assertThat(sum.seconds()).isEqualTo(earned.seconds());
        });
      });
    }
  }

  private static Scope known(Grouping by, String key) {
    return new Scope(
        Optional.of(key).filter(it -> by == Grouping.CLIENT),
        Optional.of(key).filter(it -> by == Grouping.EXPERT),
        Optional.of(key).filter(it -> by == Grouping.DISCIPLINE),
        ALL.days(),
        LocalDate.of(2026, 2, 20));
  }

  @Test
  void everyRungIsThatOfTheRunRate() {
    Instant later = Instant.parse("2026-03-20T00:00:00Z");
    List<RunRatePoint> points = new RunRate(test.company().jdbc()).points(LAST.calendar(), later);
    assertThat(points).hasSizeGreaterThan(8).allSatisfy(point -> {
      List<Money> rungs = explain(1).runRate(point.week(), ALL).stream()
          .filter(e -> e.currency().equals(point.r4().currency()))
          .map(e -> ((Value.Amount) e.value()).money())
          .toList();
      assertThat(rungs).containsExactly(point.r4(), point.r13(), point.m12(), point.lastWeek());
    });
  }

  @Test
  void aRatioHasItsNumeratorAndItsDenominator() {
    Explanation rate = only(explain(9).of(Figure.TAKE_RATE, client("big")));
    Explanation profit = only(explain(9).of(Figure.GROSS_PROFIT, client("big")));
    Money revenue = rate.sums().getFirst().money();
    Money pay = rate.sums().getLast().money();
    assertThat(rate.sums()).extracting(ExplainedSum::name).containsExactly("revenue", "pay");
    assertThat(profit.value()).isEqualTo(new Value.Amount(revenue.minus(pay)));
    BigDecimal tenth = new BigDecimal("0.05");
    BigDecimal share = ((Value.Share) rate.value()).percent().orElseThrow();
    BigDecimal off = share
        .multiply(revenue.amount())
        .subtract(revenue.minus(pay).amount().movePointRight(2))
        .abs();
    assertThat(off).isLessThanOrEqualTo(tenth.multiply(revenue.amount()));
  }

  @Test
  void aLeafNamesItsDocumentSegmentAndEvent() {
    Scope first = client("big").within(Days.of(PayWeek.parse("2026-02-02@iso")));
    Leaf leaf = only(explain(9).of(Figure.REVENUE, first))
        .sums()
        .getFirst()
        .leaves()
        .largest()
        .getFirst();
    assertThat(leaf.holder().document()).startsWith("invoice:");
    assertThat(leaf.holder().name()).startsWith("INV-");
    assertThat(leaf.contract()).contains("C2");
    assertThat(leaf.rate()).isEqualTo("USD 95.00");
    assertThat(leaf.cause().event()).isEqualTo("timesheet.hours-approved");
    assertThat(leaf.cause().who()).isEqualTo("user:ben");
    assertThat(leaf.cause().recordedAt()).isEqualTo("2026-02-09T09:00:00Z");
    assertThat(leaf.seconds()).isEqualTo(5 * 3_600 + 7);
  }

  @Test
  void workIsOnTheDocumentItWasOnWhenThatWasKnown() {
    Scope then = new Scope(
        Optional.of("lab"),
        Optional.empty(),
        Optional.empty(),
        Days.of(PayWeek.parse("2026-02-02@iso")),
        LocalDate.of(2026, 2, 10));
    assertThat(leaves(Figure.REVENUE, then)).extracting(l -> l.holder().name()).containsOnly("");
    Scope now = client("lab").within(then.days());
    assertThat(leaves(Figure.REVENUE, now)).noneMatch(l -> l.holder().name().isEmpty());
    assertThat(leaves(Figure.PAY, now)).allMatch(l -> l.holder().document().startsWith("payout:"));
  }

  private static List<Leaf> leaves(Figure figure, Scope scope) {
    List<Leaf> leaves =
        only(explain(Explain.ALL).of(figure, scope)).sums().getFirst().leaves().largest();
    assertThat(leaves).isNotEmpty();
    return leaves;
  }

  private static Scope client(String client) {
    return new Scope(
        Optional.of(client), Optional.empty(), Optional.empty(), ALL.days(), LocalDate.MAX);
  }

  private static Explanation only(List<Explanation> explanations) {
    assertThat(explanations).hasSize(1);
    return explanations.getFirst();
  }
}
