package dev.hourbook.api.pages;

import dev.hourbook.api.pages.chart.Chart;
import dev.hourbook.api.pages.chart.Series;
import dev.hourbook.api.pages.chart.Stop;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.revenue.Margin;
import dev.hourbook.projections.runrate.RunRatePoint;
import dev.hourbook.projections.timesheets.WeekRow;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** The charts of the pages. */
final class Charts {

  private static final Show SHOW = new Show();

  private Charts() {}

  private record Axis(PayCalendar calendar, Currency currency) {}

  /** The ladder of one currency, its points in the order of their weeks. */
  static Chart runRate(List<RunRatePoint> points) {
    RunRatePoint last = points.getLast();
    return new Chart(
        "Annualised run-rate in " + last.r4().currency(),
        "Weeks " + points.getFirst().week().label() + " to " + last.week().label()
            + "; at the end R4 x 13 is " + SHOW.money(last.r4()) + " and R13 x 4 is "
            + SHOW.money(last.r13()) + ".",
        last.r4().currency(),
        points.stream().map(point -> stop(point.week())).toList(),
        List.of(
            series("Last week × 52", "s-week", points, RunRatePoint::lastWeek),
            series("M12", "s-m12", points, RunRatePoint::m12),
            series("R13 × 4", "s-r13", points, RunRatePoint::r13),
            series("R4 × 13", "s-r4", points, RunRatePoint::r4)),
        SHOW::money);
  }

  /** Revenue and pay of listed weeks, one chart a calendar and currency; gaps count 0. */
  static List<Chart> weeks(List<WeekRow> rows) {
    Map<Axis, TreeMap<PayWeek, Margin>> axes = new LinkedHashMap<>();
    for (WeekRow row : rows) {
      Margin margin = row.sums().margin();
      axes.computeIfAbsent(
              new Axis(row.week().calendar(), margin.revenue().currency()), a -> new TreeMap<>())
          .put(row.week(), margin);
    }
    return axes.entrySet().stream()
        .map(axis -> weeks(axis.getKey().currency(), axis.getValue()))
        .toList();
  }

  private static Chart weeks(Currency currency, NavigableMap<PayWeek, Margin> margins) {
    Money none = Money.zero(currency);
    Margin nothing = new Margin(none, none);
    PayWeek end = margins.lastKey();
    List<PayWeek> all = Stream.iterate(
            margins.firstKey(), week -> week.compareTo(end) <= 0, week -> week.plusWeeks(1))
        .toList();
    List<Margin> values =
        all.stream().map(week -> margins.getOrDefault(week, nothing)).toList();
    return new Chart(
        "Revenue and pay by week in " + currency,
        "Weeks " + all.getFirst().label() + " to " + end.label()
            + "; what stands above pay is gross profit.",
        currency,
        all.stream().map(Charts::stop).toList(),
        List.of(
            series("Revenue", "s-revenue", values, Margin::revenue),
            series("Pay", "s-pay", values, Margin::pay)),
        SHOW::money);
  }

  private static Stop stop(PayWeek week) {
    return new Stop(week.label(), Link.to("weeks", week.toString()));
  }

  private static <T> Series series(
      String name, String cssClass, List<T> from, Function<T, Money> value) {
    return new Series(
        name, cssClass, from.stream().map(v -> value.apply(v).minor()).toList());
  }
}
