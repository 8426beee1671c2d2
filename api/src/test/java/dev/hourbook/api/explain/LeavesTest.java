package dev.hourbook.api.explain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.ExplainedSum;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Leaf;
import dev.hourbook.projections.explain.Scope;
import dev.hourbook.projections.paging.Lists;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Which of a sum's leaves are listed. */
class LeavesTest {

  private static final LocalDate EVER = LocalDate.of(2025, 12, 1);
  private static final Scope ALL = Scope.of(new Days(EVER, LocalDate.of(2026, 4, 1)));
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

  @Test
  void listsTheLargestAndSaysHowManyAreLeft() {
    ExplainedSum all =
        only(explain(Explain.ALL).of(Figure.PAY, client("lab"))).sums().getFirst();
    ExplainedSum few = only(explain(2).of(Figure.PAY, client("lab"))).sums().getFirst();
    assertThat(all.leaves().more()).isZero();
    assertThat(all.leaves().moreMoney().isZero()).isTrue();
    assertThat(few.leaves().largest()).hasSize(2);
    assertThat(few.leaves().more()).isEqualTo(all.leaves().largest().size() - 2L);
    Money smallestListed =
        few.leaves().largest().stream().map(Leaf::money).sorted().findFirst().orElseThrow();
    assertThat(all.leaves().largest().stream().filter(l -> l.money().compareTo(smallestListed) > 0))
        .hasSizeLessThan(2);
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
