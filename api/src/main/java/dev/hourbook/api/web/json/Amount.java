package dev.hourbook.api.web.json;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.regex.Pattern;

/**
 * Money, or a price per hour, as machines exchange it:
 * {@code {"amount":"712.50","currency":"USD"}}. The amount is a text, so that no reader makes a
 * binary fraction of it.
 */
public record Amount(String amount, Currency currency) {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,15}(\\.\\d{1,6})?");

  /**
   * Refuses what is no plain decimal.
   *
   * @throws IllegalArgumentException if the amount is not like {@code 712.50}
   */
  public Amount {
    if (!DECIMAL.matcher(amount).matches()) {
      throw new IllegalArgumentException("not a decimal like 712.50: '" + amount + "'");
    }
  }

  /** An amount of money. */
  public static Amount of(Money money) {
    return new Amount(money.decimal(), money.currency());
  }

  /** So many minor units of a currency, named as the views keep them. */
  public static Amount of(long minor, String currency) {
    return of(new Money(minor, Currency.getInstance(currency)));
  }

  /** A price per hour. */
  public static Amount of(Rate rate) {
    return new Amount(rate.perHour().toPlainString(), rate.currency());
  }

  /**
   * It as money.
   *
   * @throws IllegalArgumentException if it has more decimals than the currency
   */
  public Money money() {
    try {
      return Money.of(amount, currency);
    } catch (ArithmeticException tooFine) {
      throw new IllegalArgumentException(amount + " has more decimals than " + currency, tooFine);
    }
  }

  /**
   * It as a price per hour.
   *
   * @throws IllegalArgumentException if it is negative
   */
  public Rate perHour() {
    return new Rate(new BigDecimal(amount), currency);
  }
}
