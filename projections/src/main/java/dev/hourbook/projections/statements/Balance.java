package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.money.Money;
import java.util.Currency;

/**
 * What an account holds of one unit, in minor units of a currency or in seconds: a debit is
 * positive, a credit negative.
 */
public record Balance(Account account, Unit unit, long amount) {

  /**
   * The balance as money.
   *
   * @throws IllegalArgumentException if it is one of seconds
   */
  public Money money() {
    return new Money(amount, Currency.getInstance(unit.text()));
  }
}
