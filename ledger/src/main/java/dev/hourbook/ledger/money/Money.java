package dev.hourbook.ledger.money;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in the minor units of one currency (ISO 4217), of either sign: {@code USD 712.50}
 * is 71,250 cents. It never rounds: {@code Money.of("10.005", USD)} is refused.
 */
public record Money(long minor, Currency currency) implements Comparable<Money> {

  /** Nothing, in the given currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * The amount written as a decimal, {@code "712.50"}.
   *
   * @throws ArithmeticException if it has more decimals than the currency
   * @throws NumberFormatException if it is no decimal number
   */
  public static Money of(String decimal, Currency currency) {
    return exactly(new BigDecimal(decimal), currency);
  }

  /**
   * The amount of a decimal that needs no rounding.
   *
   * @throws ArithmeticException if it has more decimals than the currency
   */
  public static Money exactly(BigDecimal amount, Currency currency) {
    return rounded(amount, currency, RoundingMode.UNNECESSARY);
  }

  /** The decimal brought to the currency's minor unit in the given mode. */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode mode) {
    int digits = currency.getDefaultFractionDigits();
    BigDecimal minor = amount.movePointRight(digits).setScale(0, mode);
    return new Money(minor.longValueExact(), currency);
  }

  /**
   * Reads {@link #toString()} back: {@code "USD 712.50"}.
   *
   * @throws IllegalArgumentException if the text is not a currency code, a space and a decimal
   */
  @JsonCreator
  public static Money parse(String text) {
    if (text.length() < 5 || text.charAt(3) != ' ') {
      throw new IllegalArgumentException("not an amount like 'USD 712.50': " + text);
    }
    return of(text.substring(4), Currency.getInstance(text.substring(0, 3)));
  }

  /**
   * The sum.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money plus(Money other) {
    return new Money(Math.addExact(minor, sameCurrency(other).minor), currency);
  }

  /**
   * The difference.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Money minus(Money other) {
    return new Money(Math.subtractExact(minor, sameCurrency(other).minor), currency);
  }

  /** The same amount with the other sign. */
  public Money negated() {
    return new Money(Math.negateExact(minor), currency);
  }

  /** Whether it is exactly nothing. */
  public boolean isZero() {
    return minor == 0;
  }

  /** The amount as a decimal with the currency's digits. */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
  }

  /** The amount alone, {@code "712.50"}, for machines. */
  public String decimal() {
    return amount().toPlainString();
  }

  @Override
  public int compareTo(Money other) {
    return Long.compare(minor, sameCurrency(other).minor);
  }

  @Override
  @JsonValue
  public String toString() {
    return currency.getCurrencyCode() + " " + decimal();
  }

  private Money sameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new IllegalArgumentException("cannot mix " + currency + " and " + other.currency);
    }
    return other;
  }
}
