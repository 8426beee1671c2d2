package dev.hourbook.ledger.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ConversionTest {

  private static final Currency JPY = Currency.getInstance("JPY");
  private static final Currency USD = Currency.getInstance("USD");

  private static Conversion conversion(String pair, String rate, Currency from) {
    return new Conversion(ExchangePair.parse(pair), ExchangeRate.parse(rate), from);
  }

  @Test
  void yenQuotedPerDollarAreDivided() {
    assertThat(conversion("USD/JPY", "149.21", JPY).legs(List.of(1_001L, -1_001L)))
        .containsExactly(671L, -671L);
  }

  @Test
  void eurosQuotedInDollarsAreMultiplied() {
    assertThat(conversion("EUR/USD", "1.0847", Currency.getInstance("EUR"))
            .legs(List.of(-71_250L, 71_250L)))
        .containsExactly(-77_285L, 77_285L);
  }

  @Test
  void oneAmountIsRoundedHalfUpOnceAndOnlyInItsOwnCurrency() {
    Conversion dollars = conversion("EUR/USD", "1.085", USD);
    assertThat(dollars.of(Money.of("1000.00", USD))).hasToString("EUR 921.66");
    assertThat(conversion("USD/EUR", "0.5", USD).of(Money.of("0.01", USD))).hasToString("EUR 0.01");
    assertThat(conversion("USD/JPY", "149.21", USD).of(Money.of("6.71", USD)))
        .hasToString("JPY 1001");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dollars.of(new Money(1, JPY)))
        .withMessageContaining("converts USD");
  }

  @Test
  void halfAUnitIsRoundedAwayFromZero() {
    assertThat(conversion("EUR/USD", "1.5", Currency.getInstance("EUR")).legs(List.of(1L, -1L)))
        .containsExactly(2L, -2L);
  }

  @Test
  void whatRoundingTookTooMuchGoesBackToTheLegItTookMostFrom() {
    // 0.33, 0.33, 0.34 of a cent and less: three legs round down, one must not.
    assertThat(conversion("USD/JPY", "300", JPY).legs(List.of(-4L, 1L, 1L, 2L)))
        .containsExactly(-1L, 0L, 0L, 1L);
    assertThat(conversion("USD/JPY", "300", JPY).legs(List.of(-3L, 1L, 1L, 1L)))
        .as("the earlier leg, where rounding took the same")
        .containsExactly(-1L, 1L, 0L, 0L);
  }

  @Test
  void legsStillSumToZeroAndNoneIsAUnitOff() {
    Random dice = new Random(20_261_125);
    for (int round = 0; round < 2_000; round++) {
      BigDecimal rate = BigDecimal.valueOf(dice.nextLong(1, 40_000_000), dice.nextInt(5));
      boolean divided = dice.nextBoolean();
      List<Long> legs = legs(dice);
      List<Long> carried =
          conversion(divided ? "USD/JPY" : "JPY/USD", rate.toPlainString(), JPY).legs(legs);
      assertThat(carried.stream().mapToLong(Long::longValue).sum()).isZero();
      for (int i = 0; i < legs.size(); i++) {
        BigDecimal cents = BigDecimal.valueOf(legs.get(i)).movePointRight(2);
        BigDecimal exact =
            divided ? cents.divide(rate, MathContext.DECIMAL128) : cents.multiply(rate);
        assertThat(BigDecimal.valueOf(carried.get(i)).subtract(exact).abs())
            .as("round %s, leg %s of %s at %s", round, i, legs, rate)
            .isLessThanOrEqualTo(BigDecimal.ONE);
      }
    }
  }

  private static List<Long> legs(Random dice) {
    List<Long> legs = new ArrayList<>();
    long sum = 0;
    for (int i = dice.nextInt(1, 9); i > 0; i--) {
      long leg = dice.nextLong(-2_000, 2_000);
      legs.add(leg);
      sum += leg;
    }
    legs.add(-sum);
    return legs;
  }

  @Test
  void legsThatDoNotBalanceAndStrangersAreRefused() {
    Conversion yen = conversion("USD/JPY", "149.21", JPY);
    assertThatIllegalArgumentException().isThrownBy(() -> yen.legs(List.of(1L, 2L)));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> conversion("EUR/USD", "1.08", JPY))
        .withMessageContaining("does not convert JPY");
  }

  @Test
  void pairsAndRatesReadBack() {
    assertThat(ExchangePair.parse("USD/JPY")).isEqualTo(new ExchangePair(USD, JPY));
    assertThat(ExchangeRate.parse("149.2100")).hasToString("149.21");
    assertThatIllegalArgumentException().isThrownBy(() -> ExchangePair.parse("USD/USD"));
    assertThatIllegalArgumentException().isThrownBy(() -> ExchangePair.parse("USDJPY"));
    assertThatIllegalArgumentException().isThrownBy(() -> ExchangeRate.parse("0"));
    assertThatIllegalArgumentException().isThrownBy(() -> ExchangeRate.parse("0.0000000000001"));
  }
}
