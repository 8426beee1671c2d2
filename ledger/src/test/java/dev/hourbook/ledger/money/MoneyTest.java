package dev.hourbook.ledger.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

  private static final Currency USD = Currency.getInstance("USD");
  private static final Currency EUR = Currency.getInstance("EUR");

  @ParameterizedTest
  @CsvSource({
    "USD, 712.50, 71250, 712.50",
    "USD, 0, 0, 0.00",
    "USD, -0.01, -1, -0.01",
    "USD, 7.5, 750, 7.50",
    "USD, 7.500, 750, 7.50",
    "JPY, 1200, 1200, 1200",
    "JPY, 1200.0, 1200, 1200",
    "BHD, 0.001, 1, 0.001",
    "BHD, 12.5, 12500, 12.500",
  })
  void decimalIsKeptInMinorUnits(String code, String decimal, long minor, String printed) {
    Money money = Money.of(decimal, Currency.getInstance(code));
    assertThat(money.minor()).isEqualTo(minor);
    assertThat(money.decimal()).isEqualTo(printed);
    assertThat(money).hasToString(code + " " + printed);
  }

  @ParameterizedTest
  @CsvSource({"USD, 10.005", "USD, -0.001", "JPY, 0.5", "BHD, 0.0001"})
  void digitBeyondTheMinorUnitIsRefused(String code, String decimal) {
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Money.of(decimal, Currency.getInstance(code)));
  }

  @ParameterizedTest
  @CsvSource({"10.005, 1001", "-10.005, -1001", "10.0049, 1000", "0.005, 1"})
  void roundingIsInTheModeTheCallerNames(BigDecimal amount, long minor) {
    assertThat(Money.rounded(amount, USD, RoundingMode.HALF_UP).minor()).isEqualTo(minor);
  }

  @ParameterizedTest
  @ValueSource(strings = {"USD 712.50", "USD -0.01", "JPY 1200", "BHD 0.001", "EUR 0.00"})
  void textFormReadsBack(String text) {
    assertThat(Money.parse(text)).hasToString(text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "712.50", "USD", "USD ", "USD712.50", "usd 1.00", "XQQ 1.00", "USD x"})
  void textThatIsNoAmountIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Money.parse(text));
  }

  @Test
  void additionAndSubtractionUndoEachOther() {
    long seed = 20_070_711;
    Random random = new Random(seed);
    for (int i = 0; i < 2_000; i++) {
      Money a = new Money(random.nextLong(-1L << 60, 1L << 60), USD);
      Money b = new Money(random.nextLong(-1L << 60, 1L << 60), USD);
      assertThat(a.minus(b).plus(b)).as("seed %d, round %d", seed, i).isEqualTo(a);
      assertThat(a.plus(b)).isEqualTo(b.plus(a));
      assertThat(a.minus(b)).isEqualTo(b.minus(a).negated());
      assertThat(Money.parse(a.toString())).isEqualTo(a);
    }
  }

  @Test
  void currenciesAreNeverMixed() {
    Money dollar = Money.of("1", USD);
    Money euro = Money.of("1", EUR);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> dollar.plus(euro))
        .withMessageContaining("USD")
        .withMessageContaining("EUR");
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.minus(euro));
    assertThatIllegalArgumentException().isThrownBy(() -> dollar.compareTo(euro));
  }

  @Test
  void sameMinorUnitsOfTwoCurrenciesAreNotEqual() {
    assertThat(new Money(100, USD)).isNotEqualTo(new Money(100, EUR));
  }

  @Test
  void overflowIsAnErrorAndNeverAWrongAmount() {
    Money most = new Money(Long.MAX_VALUE, USD);
    Money cent = new Money(1, USD);
    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> most.plus(cent));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> most.negated().minus(cent).minus(cent));
    assertThatExceptionOfType(ArithmeticException.class)
        .isThrownBy(() -> Money.of("92233720368547758.08", USD));
  }

  @Test
  void zeroOfEitherSignIsZero() {
    assertThat(Money.zero(USD).isZero()).isTrue();
    assertThat(Money.of("-0.00", USD)).isEqualTo(Money.zero(USD));
    assertThat(new Money(1, USD).isZero()).isFalse();
  }

  @Test
  void amountsAreOrderedByValue() {
    assertThat(Money.of("-1", USD)).isLessThan(Money.zero(USD));
    assertThat(Money.of("2", USD)).isGreaterThan(Money.of("1.99", USD));
  }
}
