package dev.hourbook.ledger.invoice;

import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class AllocationTest {

  @Test
  void hundredOverThreeEqualLinesLeavesTheFirstACentMore() {
    assertThat(Allocation.spread(cents(10_000), List.of(cents(9_000), cents(9_000), cents(9_000))))
        .containsExactly(
            new LinePart(1, cents(3_334)),
            new LinePart(2, cents(3_333)),
            new LinePart(3, cents(3_333)));
  }

  @Test
  void lineThatLeavesNothingOpenGetsNothing() {
    assertThat(Allocation.spread(cents(5), List.of(cents(0), cents(7), cents(0))))
        .containsExactly(new LinePart(2, cents(5)));
    assertThat(Allocation.spread(cents(5), List.of(cents(0)))).isEmpty();
  }

  @Test
  void nothingIsLostAndNoLineGetsMoreThanItLeavesOpen() {
    long seed = 20_260_304L;
    Random random = new Random(seed);
    for (int round = 0; round < 2_000; round++) {
      List<Money> open = new ArrayList<>();
      for (int i = random.nextInt(6); i >= 0; i--) {
        open.add(cents(random.nextInt(4) == 0 ? 0 : random.nextInt(5_000)));
      }
      Money all = Lines.sum(open);
      Money amount = cents(random.nextInt(25_000));
      List<LinePart> parts = Allocation.spread(amount, open);
      Money spread = parts.stream().map(LinePart::amount).reduce(cents(0), Money::plus);
      assertThat(spread)
          .as("seed %d, round %d", seed, round)
          .isEqualTo(Allocation.least(amount, all));
      assertThat(parts)
          .allSatisfy(
              part -> assertThat(part.amount()).isLessThanOrEqualTo(open.get(part.line() - 1)));
    }
  }

  private static Money cents(long minor) {
    return new Money(minor, USD);
  }
}
