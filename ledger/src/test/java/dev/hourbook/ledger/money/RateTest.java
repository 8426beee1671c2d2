package dev.hourbook.ledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RateTest {
  private static final Currency USD = Currency.getInstance("USD");

  @ParameterizedTest
  @CsvSource({
    "USD, 95.00, 26400, 696.67",
    "USD, 95.00, 27000, 712.50",
    "USD, 95.00, 600, 15.83",
    "USD, 95.00, 1800, 47.50",
    "USD, 33.33, 1200, 11.11",
    "USD, 33.3333, 3600, 33.33",
    "USD, 33.335, 3600, 33.34",
    "USD, 18.00, 1, 0.01",
    "USD, 17.99, 1, 0.00",
    "USD, 95.00, 0, 0.00",
    "USD, 0, 360000, 0.00",
    "JPY, 1000, 1800, 500",
    "JPY, 1001, 1800, 501",
    "JPY, 999, 1800, 500",
    "BHD, 12.345, 1800, 6.173",
    "BHD, 12.3, 1, 0.003",
  })
  void worthIsRoundedHalfUpOnce(String code, BigDecimal perHour, long seconds, String due) {
    Currency currency = Currency.getInstance(code);
    assertThat(new Rate(perHour, currency).worth(seconds)).isEqualTo(Money.of(due, currency));
  }

  @Test
  void worthAgreesWithExactFractionsOnRandomValues() {
    long seed = 95_600;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      BigDecimal perHour = BigDecimal.valueOf(random.nextLong(5_000_000), 4);
      long seconds = random.nextLong(400_000);
      BigDecimal twice = perHour.multiply(BigDecimal.valueOf(seconds * 200));
      BigDecimal halves = twice.divideToIntegralValue(BigDecimal.valueOf(3_600));
      BigDecimal cents = halves.add(BigDecimal.ONE).divide(BigDecimal.TWO, 0, RoundingMode.DOWN);
      assertThat(new Rate(perHour, USD).worth(seconds).minor())
          .as("seed %d, round %d: %s x %d", seed, i, perHour, seconds)
          .isEqualTo(cents.longValueExact());
    }
  }

  @Test
  void worthNeverFallsAsSecondsGrow() {
    Rate rate = Rate.of("0.0375", USD);
    Money last = Money.zero(USD);
    for (long seconds = 0; seconds < 10_000; seconds += 7) {
      Money next = rate.worth(seconds);
      assertThat(next).isGreaterThanOrEqualTo(last);
      last = next;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "95, USD 95.00",
    "95.0000, USD 95.00",
    "100, USD 100.00",
    "1E+2, USD 100.00",
    "33.3333, USD 33.3333",
    "0, USD 0.00",
  })
  void samePricesAreOneRateWhateverTheirZeros(String perHour, String text) {
    Rate rate = Rate.of(perHour, USD);
    assertThat(rate).hasToString(text).isEqualTo(Rate.parse(text));
    assertThat(rate.hashCode()).isEqualTo(Rate.parse(text).hashCode());
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 95.00", "USD 33.3333", "JPY 1200", "JPY 1200.5", "BHD 1.000"})
  void textFormReadsBack(String text) {
    assertThat(Rate.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "95.00", "USD95.00", "USD", "QQQ 1", "USD -1.00", "USD a"})
  void textThatIsNoRateIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.parse(text));
  }

  @Test
  void negativePriceIsRefused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Rate.of("-0.01", USD));
  }
}
