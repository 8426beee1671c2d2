package dev.hourbook.projections.revenue;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much depends on few clients, by hand. */
class ConcentrationTest {

  private static final Currency USD = Currency.getInstance("USD");

  private static Concentration of(long... minor) {
    List<Money> revenues = Arrays.stream(minor).mapToObj(m -> new Money(m, USD)).toList();
    return Concentration.of(revenues).orElseThrow();
  }

  @Test
  void fiveLabsOfFallingSizeAreThreeThousand() {
    Concentration spread = of(10, 45, 25, 5, 15);
    assertThat(spread.top1()).isEqualByComparingTo("45.0");
    assertThat(spread.top3()).isEqualByComparingTo("85.0");
    assertThat(spread.hhi()).isEqualByComparingTo("3000");
  }

  @Test
  void oneLabAloneIsTenThousandAndFiveEqualOnesTwoThousand() {
    assertThat(of(7).hhi()).isEqualByComparingTo("10000");
    assertThat(of(7).top3()).isEqualByComparingTo("100");
    assertThat(of(3, 3, 3, 3, 3).hhi()).isEqualByComparingTo("2000");
  }

  @Test
  void squaresOfLargeRevenuesDoNotOverflow() {
    assertThat(of(9_000_000_000_000_000L, 1_000_000_000_000_000L).hhi())
        .isEqualByComparingTo("8200");
  }

  @Test
  void nothingHasNoConcentration() {
    assertThat(Concentration.of(List.of())).isEmpty();
    assertThat(Concentration.of(List.of(Money.zero(USD)))).isEmpty();
  }

  @Test
  void theTakeRateIsGrossProfitInPercentOfRevenue() {
    Margin margin = new Margin(new Money(9_500, USD), new Money(6_150, USD));
    assertThat(margin.grossProfit()).isEqualTo(new Money(3_350, USD));
    assertThat(margin.takeRate().orElseThrow()).isEqualByComparingTo("35.3");
    assertThat(new Margin(Money.zero(USD), new Money(1, USD)).takeRate()).isEmpty();
    assertThat(Percent.of(9_999, 10_000, RoundingMode.DOWN).orElseThrow())
        .isEqualByComparingTo("99.9");
  }
}
