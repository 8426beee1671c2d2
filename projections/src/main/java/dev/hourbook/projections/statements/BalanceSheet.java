package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.money.Money;
import java.util.Currency;
import java.util.List;

/**
 * What the house owns and owes in one currency. Assets are positive as debits; liabilities, equity
 * and the result retained so far are positive as credits. The book closes no year, so the result is
 * that of everything booked to the date. Memo accounts are left out. Assets are what the other
 * three add up to.
 */
public record BalanceSheet(
    Currency currency, List<Line> assets, List<Line> liabilities, List<Line> equity, Money result) {

  /** An account's path and what it holds. */
  public record Line(String account, Money amount) {}

  /** One sheet a currency of the given balances, in the order of the currencies' codes. */
  public static List<BalanceSheet> of(List<Balance> balances) {
    return Currencies.in(balances).stream()
        .map(currency -> of(currency, Currencies.only(currency, balances)))
        .toList();
  }

  private static BalanceSheet of(Currency currency, List<Balance> balances) {
    List<Balance> earned = balances.stream()
        .filter(balance -> switch (balance.account().kind()) {
          case REVENUE, EXPENSE -> true;
          case ASSET, LIABILITY, EQUITY, TIME -> false;
        })
        .toList();
    return new BalanceSheet(
        currency,
        lines(AccountKind.ASSET, balances),
        lines(AccountKind.LIABILITY, balances),
        lines(AccountKind.EQUITY, balances),
        Currencies.sum(currency, earned).negated());
  }

  private static List<Line> lines(AccountKind kind, List<Balance> balances) {
    boolean debit = kind == AccountKind.ASSET;
    return balances.stream()
        .filter(
            balance -> balance.account().kind() == kind && !balance.account().isMemo())
        .map(balance -> new Line(
            balance.account().path(), debit ? balance.money() : balance.money().negated()))
        .toList();
  }

  /** The sum of some of its lines. */
  private Money sum(List<Line> lines) {
    return lines.stream().map(Line::amount).reduce(Money.zero(currency), Money::plus);
  }

  /** All assets. */
  public Money totalAssets() {
    return sum(assets);
  }

  /** All liabilities, all equity and the result: the other side of the sheet. */
  public Money totalClaims() {
    return sum(liabilities).plus(sum(equity)).plus(result);
  }
}
