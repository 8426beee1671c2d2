package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.explain.Figure.Term;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Earned;
import dev.hourbook.projections.revenue.Margin;
import dev.hourbook.projections.runrate.Rung;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Takes figures apart. A figure is read where it is published from, its leaves are read from the
 * postings themselves: that they agree is a check and not a tautology.
 */
public final class Explain {

  /** How many leaves of a sum are enough for people. */
  public static final int FEW = 200;

  /** No bound on leaves. */
  public static final int ALL = Integer.MAX_VALUE;

  private final Lists lists;
  private final LeafList leaves;

  /** Lists at most so many leaves of a sum. */
  public Explain(Lists lists, int most) {
    this.lists = lists;
    this.leaves = new LeafList(lists.jdbc(), most);
  }

  /** The figure of the scope's days, one explanation a currency; none without work. */
  public List<Explanation> of(Figure figure, Scope scope) {
    Map<Side, Map<Currency, Earned>> sums = new EnumMap<>(Side.class);
    figure.terms().forEach(term -> sums.put(term.side(), earned(term.side(), scope)));
    List<Explanation> found = new ArrayList<>();
    for (Currency currency : currencies(sums.values().stream().toList())) {
      Function<Side, Earned> sum =
          side -> sums.getOrDefault(side, Map.of()).getOrDefault(currency, nothing(currency));
      Margin margin =
          new Margin(sum.apply(Side.BILL).amount(), sum.apply(Side.PAY).amount());
      List<ExplainedSum> parts = figure.terms().stream()
          .map(term -> part(term, scope, sum.apply(term.side())))
          .toList();
      found.add(
          new Explanation(figure.word(), figure.definition(), currency, figure.of(margin), parts));
    }
    return List.copyOf(found);
  }

  /** The ladder after a week, currency by currency, a window of days for each rung. */
  public List<Explanation> runRate(PayWeek week, Scope scope) {
    Map<Rung, Map<Currency, Earned>> sums = new EnumMap<>(Rung.class);
    for (Rung rung : Rung.values()) {
      sums.put(rung, earned(Side.BILL, scope.within(rung.days(week))));
    }
    List<Explanation> found = new ArrayList<>();
    for (Currency currency : currencies(sums.values().stream().toList())) {
      sums.forEach((rung, earned) ->
          found.add(rung(rung, week, scope, earned.getOrDefault(currency, nothing(currency)))));
    }
    return List.copyOf(found);
  }

  private Explanation rung(Rung rung, PayWeek week, Scope scope, Earned earned) {
    Money year = rung.annual(earned.amount(), week);
    ExplainedSum window =
        part(Figure.RUN_RATE.terms().getFirst(), scope.within(rung.days(week)), earned);
    return new Explanation(
        rung.word(), rung.definition(), year.currency(), new Value.Amount(year), List.of(window));
  }

  private ExplainedSum part(Term term, Scope scope, Earned earned) {
    Currency currency = earned.amount().currency();
    return new ExplainedSum(
        term.side(),
        term.role(),
        scope.days(),
        earned.amount(),
        earned.seconds(),
        leaves.of(term.side(), scope, currency));
  }

  private Map<Currency, Earned> earned(Side side, Scope scope) {
    Measure money = Measure.money(side);
    Measure seconds = Measure.seconds(side);
    String sql = "select c.currency, " + seconds.sql() + " as seconds, " + money.sql()
        + " as money from " + scope.source()
        + " r join view.client c on c.client = r.client where %s group by 1 having "
        + seconds.sql() + " <> 0 or " + money.sql() + " <> 0";
    return lists
        .all(sql, scope.where(Measure.paths(money, seconds)), (row, n) -> {
          Currency currency = Currency.getInstance(row.getString(1));
          return new Earned("", row.getLong(2), new Money(row.getLong(3), currency));
        })
        .stream()
        .collect(Collectors.toMap(earned -> earned.amount().currency(), Function.identity()));
  }

  private static List<Currency> currencies(List<Map<Currency, Earned>> sums) {
    return sums.stream()
        .flatMap(sum -> sum.keySet().stream())
        .distinct()
        .sorted(Comparator.comparing(Currency::getCurrencyCode))
        .toList();
  }

  private static Earned nothing(Currency currency) {
    return new Earned("", 0, Money.zero(currency));
  }
}
