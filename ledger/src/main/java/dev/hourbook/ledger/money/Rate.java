package dev.hourbook.ledger.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * A price per hour, never negative, with as many decimals as agreed: {@code USD 95.00} or
 * {@code USD 33.3333}. Trailing zeros do not count: 95 and 95.00 are one rate.
 */
public record Rate(BigDecimal perHour, Currency currency) {

  private static final BigDecimal SECONDS_PER_HOUR = BigDecimal.valueOf(3_600);

  /**
   * Brings the price to its shortest form with at least the currency's decimals.
   *
   * @throws IllegalArgumentException if the price is negative
   */
  public Rate {
    if (perHour.signum() < 0) {
      throw new IllegalArgumentException("a rate is never negative: " + perHour);
    }
    BigDecimal shortest = perHour.stripTrailingZeros();
    perHour = shortest.setScale(Math.max(shortest.scale(), currency.getDefaultFractionDigits()));
  }

  /** The rate written as a decimal price per hour. */
  public static Rate of(String perHour, Currency currency) {
    return new Rate(new BigDecimal(perHour), currency);
  }

  /**
   * Reads {@link #toString()} back: {@code "USD 95.00"}.
   *
   * @throws IllegalArgumentException if the text is not a currency code, a space and a decimal
   */
  @JsonCreator
  public static Rate parse(String text) {
    if (text.length() < 5 || text.charAt(3) != ' ') {
      throw new IllegalArgumentException("not a rate like 'USD 95.00': " + text);
    }
    return of(text.substring(4), Currency.getInstance(text.substring(0, 3)));
  }

  /**
   * What so many seconds cost, rounded half-up once to the minor unit: 26,400 s (7 h 20 min) at
   * 95.00 are 696.67.
   */
  public Money worth(long seconds) {
    int digits = currency.getDefaultFractionDigits();
    BigDecimal exact = perHour.multiply(BigDecimal.valueOf(seconds));
    return Money.exactly(exact.divide(SECONDS_PER_HOUR, digits, RoundingMode.HALF_UP), currency);
  }

  @Override
  @JsonValue
  public String toString() {
    return currency.getCurrencyCode() + " " + perHour.toPlainString();
  }
}
