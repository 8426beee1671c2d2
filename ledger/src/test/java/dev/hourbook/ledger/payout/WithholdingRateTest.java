package dev.hourbook.ledger.payout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A rate of tax, to the minor unit. */
class WithholdingRateTest {

  @ParameterizedTest
  @CsvSource({
    "USD 100.00, 2400, USD 24.00",
    "USD 100.00, 3000, USD 30.00",
    "USD 100.00, 1, USD 0.01",
    "USD 49.99, 1, -",
    // half a cent is a cent, and what is less is none
    "USD 0.25, 1000, USD 0.03",
    "USD 0.24, 1000, USD 0.02",
    "USD 0.01, 5000, USD 0.01",
    "USD 0.01, 4999, -",
    "USD 1.25, 3000, USD 0.38",
    // a currency without decimals
    "JPY 1005, 1000, JPY 101",
    "JPY 1004, 1000, JPY 100",
    // all, nothing, and of nothing or less nothing
    "USD 99.99, 10000, USD 99.99",
    "USD 99.99, 0, -",
    "USD 0.00, 2400, -",
    "USD -10.00, 2400, -",
    // what would not fit a long on the way
    "USD 9000000000000.05, 9999, USD 8999100000000.05"
  })
  void isRoundedHalfUpOnce(String gross, int basisPoints, String withheld) {
    WithholdingRate rate = new WithholdingRate(basisPoints, "us-backup");
    assertThat(rate.of(Money.parse(gross)).map(tax -> tax.amount().toString()).orElse("-"))
        .isEqualTo(withheld);
  }

  @ParameterizedTest
  @CsvSource({"2400, 24 %", "725, 7.25 %", "0, 0 %", "10000, 100 %", "3010, 30.1 %"})
  void isWrittenInPercent(int basisPoints, String written) {
    assertThat(new WithholdingRate(basisPoints, "us-nra").inPercent()).isEqualTo(written);
  }
}
