package dev.hourbook.ledger.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;

/**
 * So many units of one currency for one unit of another, above 0, as quoted: it is never turned
 * round, since most rates have no exact inverse. Trailing zeros do not count.
 */
public record ExchangeRate(BigDecimal value) {

  private static final int MOST_DECIMALS = 12;

  /**
   * Brings the rate to its shortest form.
   *
   * @throws IllegalArgumentException if it is not above 0, or has more than 12 decimals
   */
  public ExchangeRate {
    value = value.stripTrailingZeros();
    value = value.setScale(Math.max(value.scale(), 0));
    if (value.signum() <= 0 || value.scale() > MOST_DECIMALS) {
      throw new IllegalArgumentException("a rate is above 0, of at most 12 decimals: " + value);
    }
  }

  /**
   * Reads {@link #toString()} back: {@code "149.21"}.
   *
   * @throws IllegalArgumentException if it is no such number, or has an exponent
   */
  @JsonCreator
  public static ExchangeRate parse(String text) {
    if (text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new IllegalArgumentException("not a plain number like 149.21: " + text);
    }
    return new ExchangeRate(new BigDecimal(text));
  }

  @Override
  @JsonValue
  public String toString() {
    return value.toPlainString();
  }
}
