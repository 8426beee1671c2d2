package dev.hourbook.api.pages;

import dev.hourbook.api.pages.chart.Chart;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.runrate.RunRatePoint;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The run-rate points of one currency, oldest first, never empty. */
record Ladder(Currency currency, List<RunRatePoint> points) {

  private static final BigDecimal WEEKS_A_YEAR = BigDecimal.valueOf(52);

  /** One ladder a currency, of the weeks up to the last locked one. */
  static List<Ladder> all(RunRate runRate, Instant now) {
    Map<Currency, List<RunRatePoint>> found = new LinkedHashMap<>();
    for (RunRatePoint point : runRate.points(runRate.calendar(), now)) {
      found.computeIfAbsent(point.r4().currency(), c -> new ArrayList<>()).add(point);
    }
    return found.entrySet().stream()
        .map(e -> new Ladder(e.getKey(), e.getValue()))
        .toList();
  }

  /** A week and what its approved hours are billed at. */
  record WeekRevenue(PayWeek week, Money revenue) {}

  /** The latest point. */
  public RunRatePoint latest() {
    return points.getLast();
  }

  /** The chart of the latest weeks. */
  Chart chart(int weeks) {
    return Charts.runRate(points.subList(Math.max(0, points.size() - weeks), points.size()));
  }

  /** So many weeks up to and including the given one, latest first; empty ones are 0. */
  List<WeekRevenue> window(PayWeek last, int weeks) {
    return points.reversed().stream()
        .filter(point -> point.week().compareTo(last) <= 0)
        .limit(weeks)
        .map(point -> new WeekRevenue(point.week(), week(point)))
        .toList();
  }

  /** A point carries its week's revenue times 52, so the division leaves nothing over. */
  private static Money week(RunRatePoint point) {
    return Money.exactly(
        point.lastWeek().amount().divide(WEEKS_A_YEAR), point.lastWeek().currency());
  }
}
