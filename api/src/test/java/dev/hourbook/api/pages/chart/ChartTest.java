package dev.hourbook.api.pages.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Charts are text: coordinates, ticks, links and words can be read off them. */
class ChartTest {

  private static final Currency USD = Currency.getInstance("USD");

  private static Chart chart(Long... values) {
    List<Stop> stops = List.of(values).stream()
        .map(value -> new Stop("W<" + value + ">", "/weeks/" + value))
        .toList();
    Series series = new Series("R4", "s-r4", List.of(values));
    return new Chart("Run & rate", "As \"said\".", USD, stops, List.of(series), Money::toString);
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1, 1",
    "97, 25, 50",
    "400, 100, 100",
    "401, 101, 200",
    "1001, 251, 500",
    "999999999999999, 250000000000000, 500000000000000"
  })
  void ticksAreRoundAmountsThatHoldEveryValue(long most, long least, long step) {
    Scale scale = Scale.over(List.of(0L, most));
    assertThat(scale.step()).isEqualTo(step).isGreaterThanOrEqualTo(least);
    assertThat(scale.high()).isGreaterThanOrEqualTo(most);
    assertThat(scale.ticks()).hasSizeBetween(2, 5).contains(0L);
  }

  @Test
  void lossesLieBelowTheZeroLine() {
    Scale scale = Scale.over(List.of(-150L, 300L));
    assertThat(scale.low()).isLessThanOrEqualTo(-150);
    assertThat(scale.portion(-150, 1_000)).isLessThan(scale.portion(0, 1_000));
    assertThat(chart(-150L, 300L).bars())
        .allSatisfy(svg -> assertThat(svg).doesNotContain("y=\"-", "height=\"-"));
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "15000, 150", "150000, 1.5 k", "-250000000, \u22122.5 M"})
  void amountsOnTheAxisAreShort(long minor, String label) {
    assertThat(Scale.label(minor, USD)).isEqualTo(label);
  }

  @Test
  void everyStopLinksAndEveryTextIsEscaped() {
    assertThat(chart(5L, 10L).lines()).hasSize(2).allSatisfy(svg -> {
      assertThat(svg).contains("href=\"/weeks/5\"", "href=\"/weeks/10\"", "<polyline");
      assertThat(svg)
          .contains(
              "<title>Run &amp; rate</title>", "<desc>As \"said\".</desc>".replace("\"", "&quot;"));
      assertThat(svg).contains("W&lt;5&gt;").doesNotContain("W<5>");
      assertThat(svg).contains("R4: USD 0.05");
    });
  }

  @Test
  void aMeterIsNeverFullerThanFull() {
    assertThat(Meter.of(new BigDecimal("25.0"))).contains("class=\"fill\" width=\"30\"");
    assertThat(Meter.of(new BigDecimal("140"))).contains("class=\"fill\" width=\"120\"");
    assertThat(Meter.of(new BigDecimal("-3"))).contains("class=\"fill\" width=\"0\"");
  }
}
