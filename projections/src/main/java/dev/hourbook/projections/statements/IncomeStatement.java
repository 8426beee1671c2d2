package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.function.Predicate;

/**
 * What was earned in one currency, presented both ways side by side. Gross, the house is the
 * principal: revenue is what clients owe, and what experts earn is its cost. Net, it is the agent:
 * revenue is bill less pay, and there is no cost of services. Revenue is positive and cost
 * negative, so that lines add up; gross profit and result are the same both ways.
 */
public record IncomeStatement(
    Currency currency, List<Line> lines, Line grossProfit, List<Line> others, Line result) {

  /** One line in both presentations: an account's path or the name of a sum. */
  public record Line(String name, Money gross, Money net) {

    Line plus(Line other) {
      return new Line(name, gross.plus(other.gross), net.plus(other.net));
    }
  }

  private static final String COST_OF_SERVICES = Account.COST_OF_SERVICES.path();

  /** One statement a currency of the given balances, in the order of the currencies' codes. */
  public static List<IncomeStatement> of(List<Balance> balances) {
    return Currencies.in(balances).stream()
        .map(currency -> of(currency, Currencies.only(currency, balances)))
        .toList();
  }

  private static IncomeStatement of(Currency currency, List<Balance> balances) {
    List<Balance> costs = only(balances, IncomeStatement::isCostOfServices);
    Money cost = Currencies.sum(currency, costs).negated();
    List<Line> lines = new ArrayList<>();
    only(balances, balance -> balance.account().kind() == AccountKind.REVENUE)
        .forEach(balance -> lines.add(same(balance)));
    lines.add(new Line("cost of services netted", Money.zero(currency), cost));
    costs.forEach(balance -> lines.add(
        new Line(balance.account().path(), balance.money().negated(), Money.zero(currency))));
    List<Line> others = only(
            balances,
            balance ->
                balance.account().kind() == AccountKind.EXPENSE && !isCostOfServices(balance))
        .stream()
        .map(IncomeStatement::same)
        .toList();
    Line profit = lines.stream().reduce(zero("gross profit", currency), Line::plus);
    Line result =
        others.stream().reduce(new Line("result", profit.gross(), profit.net()), Line::plus);
    return new IncomeStatement(currency, List.copyOf(lines), profit, others, result);
  }

  private static boolean isCostOfServices(Balance balance) {
    return balance.account().path().startsWith(COST_OF_SERVICES);
  }

  private static List<Balance> only(List<Balance> balances, Predicate<Balance> which) {
    return balances.stream().filter(which).toList();
  }

  private static Line same(Balance balance) {
    Money amount = balance.money().negated();
    return new Line(balance.account().path(), amount, amount);
  }

  private static Line zero(String name, Currency currency) {
    return new Line(name, Money.zero(currency), Money.zero(currency));
  }

  /** Every line from the first to the result, sums included. */
  public List<Line> all() {
    List<Line> all = new ArrayList<>(lines);
    all.add(grossProfit);
    all.addAll(others);
    all.add(result);
    return List.copyOf(all);
  }
}
