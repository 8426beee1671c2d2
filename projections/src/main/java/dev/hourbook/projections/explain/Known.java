package dev.hourbook.projections.explain;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.explain.Recipe.Part;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Earned;
import dev.hourbook.projections.revenue.Margin;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Sums as they were known at the end of a day, read where figures are published from. */
record Known(Map<Part, Map<Currency, Earned>> sums) {

  static Known of(Lists lists, List<Recipe> recipes, LocalDate day) {
    Map<Part, Map<Currency, Earned>> sums = new HashMap<>();
    recipes.stream()
        .flatMap(recipe -> recipe.parts().stream())
        .forEach(part -> sums.computeIfAbsent(part, it -> earned(lists, it, day)));
    return new Known(Map.copyOf(sums));
  }

  private static Map<Currency, Earned> earned(Lists lists, Part part, LocalDate day) {
    Measure money = Measure.money(part.side());
    Measure seconds = Measure.seconds(part.side());
    Scope scope = part.scope().knownAt(day);
    String sql = "select " + Measure.CURRENCY + " as currency, " + seconds.sql()
        + " as seconds, " + money.sql() + " as money from " + scope.source() + " r"
        + Measure.CLIENTS + "where %s group by 1";
    return lists
        .all(sql, scope.where(Measure.paths(money, seconds)), (row, n) -> {
          Currency currency = Currency.getInstance(row.getString(1));
          return new Earned("", row.getLong(2), new Money(row.getLong(3), currency));
        })
        .stream()
        .collect(Collectors.toMap(earned -> earned.amount().currency(), Function.identity()));
  }

  /** In the order of their codes: those in which there is or was work. */
  List<Currency> touched() {
    return currencies(earned -> true);
  }

  /** In the order of their codes: those in which anything is left. */
  List<Currency> currencies() {
    return currencies(earned -> earned.seconds() != 0 || !earned.amount().isZero());
  }

  private List<Currency> currencies(Predicate<Earned> which) {
    return sums.values().stream()
        .flatMap(sum -> sum.values().stream())
        .filter(which)
        .map(earned -> earned.amount().currency())
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  Earned of(Part part, Currency currency) {
    return sums.getOrDefault(part, Map.of())
        .getOrDefault(currency, new Earned("", 0, Money.zero(currency)));
  }

  /** What the figure comes to; a side it is not made of does not matter. */
  Value value(Recipe recipe, Currency currency) {
    return recipe
        .of()
        .apply(new Margin(side(recipe, Side.BILL, currency), side(recipe, Side.PAY, currency)));
  }

  private Money side(Recipe recipe, Side side, Currency currency) {
    return recipe.parts().stream()
        .filter(part -> part.side() == side)
        .map(part -> of(part, currency).amount())
        .reduce(Money.zero(currency), Money::plus);
  }
}
