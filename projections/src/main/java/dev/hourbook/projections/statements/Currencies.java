package dev.hourbook.projections.statements;

import dev.hourbook.ledger.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/** Balances of money, currency by currency: none is ever converted to add it to another. */
final class Currencies {
  private Currencies() {}

  static List<Currency> in(List<Balance> balances) {
    return balances.stream()
        .filter(balance -> !balance.unit().isTime())
        .map(balance -> Currency.getInstance(balance.unit().text()))
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  static List<Balance> only(Currency currency, List<Balance> balances) {
    return balances.stream()
        .filter(balance -> balance.unit().text().equals(currency.getCurrencyCode()))
        .toList();
  }

  static Money sum(Currency currency, List<Balance> balances) {
    return balances.stream().map(Balance::money).reduce(Money.zero(currency), Money::plus);
  }
}
