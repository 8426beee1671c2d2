package dev.hourbook.api.web.json;

import dev.hourbook.api.web.problems.Problem;
import dev.hourbook.ledger.catalog.Bounds;
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
   * Refuses what is no plain decimal, and what has no minor units: gold, or no currency at all.
   *
   * @throws IllegalArgumentException if the amount is not like {@code 712.50} or is in no money
   */
  public Amount {
    if (!Bounds.isMoney(currency)) {
      throw new IllegalArgumentException(currency + " has no minor units; give one like USD");
    }
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
   * It as money; the field is where it stands in the body.
   *
   * @throws dev.hourbook.api.web.problems.Unacceptable {@code request/value} if it has more
   *     decimals than the currency
   */
  public Money money(String field) {
    try {
      return Money.of(amount, currency);
    } catch (ArithmeticException tooFine) {
      String wanted = "an amount with the decimals of " + currency;
      throw Problem.wrong(field + ".amount", amount, wanted).exception();
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
