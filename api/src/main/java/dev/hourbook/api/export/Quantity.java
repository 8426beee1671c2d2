package dev.hourbook.api.export;

import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.money.Money;
import java.util.Currency;

/** An amount as a number for other programs: exact, with the currency's decimals and no others. */
final class Quantity {
  private Quantity() {}

  /** Seconds as they are, minor units as a decimal: 71,250 cents are {@code 712.50}. */
  static String of(Unit unit, long amount) {
    return unit.isTime() ? Long.toString(amount) : money(unit, amount).decimal();
  }

  static Money money(Unit unit, long amount) {
    return new Money(amount, Currency.getInstance(unit.text()));
  }
}
