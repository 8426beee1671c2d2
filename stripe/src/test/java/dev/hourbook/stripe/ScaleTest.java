package dev.hourbook.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScaleTest {

  @ParameterizedTest
  @CsvSource({
    "71250, usd, USD 712.50",
    "-5, eur, EUR -0.05",
    "500, jpy, JPY 500",
    "12340, kwd, KWD 12.340",
    "500, isk, ISK 5",
    "-500, ugx, UGX -5",
    "7, mga, MGA 7.00"
  })
  void anAmountIsReadInItsOwnScale(long amount, String code, String money) {
    assertThat(Scale.read(amount, code)).hasToString("Optional[" + money + "]");
  }

  @ParameterizedTest
  @CsvSource({"550, isk", "5, usdx", "5, ''", "9223372036854775807, mga"})
  void whatCannotBeReadExactlyIsNothing(long amount, String code) {
    assertThat(Scale.read(amount, code)).isEmpty();
  }

  @Test
  void whatIsLeftOutIsNothing() {
    assertThat(Scale.read(null, "usd")).isEmpty();
    assertThat(Scale.read(5L, null)).isEmpty();
    assertThat(Scale.isOther(Currency.getInstance("USD"))).isFalse();
  }
}
