package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.AccountKind;
import dev.hourbook.ledger.money.Money;
import java.util.ArrayList;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/**
 * What was earned in one currency, presented both ways side by side. Gross, the house is the
 * principal: revenue is what clients owe, and what experts earn is its cost. Net, it is the agent:
 * revenue is bill less pay, and there is no cost of services. Revenue is positive and cost
 * negative, so that lines add up; gross profit and all beneath it are the same both ways. Operating
 * profit is gross profit less what running the house costs, before interest, exchange and tax.
 */
public record IncomeStatement(
    Currency currency,
    List<Line> lines,
    Line grossProfit,
    List<Line> operating,
    Line operatingProfit,
    List<Line> others,
    Line result) {

  /** One line in both presentations: an account's path or the name of a sum. */
  public record Line(String name, Money gross, Money net) {

    Line plus(Line other) {
      return new Line(name, gross.plus(other.gross), net.plus(other.net));
    }
  }

  private static final String COST_OF_SERVICES = Account.COST_OF_SERVICES.path();

  private static final Set<Account> BELOW_OPERATIONS =
      EnumSet.of(Account.FX_GAIN_OR_LOSS, Account.INTEREST, Account.INCOME_TAX);

  private static final String HOUSE = "expenses:operating:";

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
    List<Line> operating = same(balances, IncomeStatement::isOperating);
    List<Line> others = same(balances, IncomeStatement::isBelowOperations);
    Line gross = sum("gross profit", currency, lines);
    Line profit = beneath("operating profit", gross, operating);
    Line result = beneath("result", profit, others);
    return new IncomeStatement(
        currency, List.copyOf(lines), gross, operating, profit, others, result);
  }

  private static boolean isOperating(Balance balance) {
    return balance.account().kind() == AccountKind.EXPENSE
        && !isCostOfServices(balance)
        && !isBelowOperations(balance);
  }

  private static boolean isBelowOperations(Balance balance) {
    return BELOW_OPERATIONS.contains(balance.account());
  }

  private static List<Line> same(List<Balance> balances, Predicate<Balance> which) {
    return only(balances, which).stream().map(IncomeStatement::same).toList();
  }

  private static Line sum(String name, Currency currency, List<Line> lines) {
    return lines.stream().reduce(zero(name, currency), Line::plus);
  }

  private static Line beneath(String name, Line profit, List<Line> costs) {
    return costs.stream().reduce(new Line(name, profit.gross(), profit.net()), Line::plus);
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

  /**
   * Every line from the first to the result, sums included. Without expenses of running the house
   * there is no line for operating profit.
   */
  public List<Line> all() {
    List<Line> all = new ArrayList<>(lines);
    all.add(grossProfit);
    all.addAll(operating);
    if (operating.stream().anyMatch(line -> line.name().startsWith(HOUSE))) {
      all.add(operatingProfit);
    }
    all.addAll(others);
    all.add(result);
    return List.copyOf(all);
  }
}
