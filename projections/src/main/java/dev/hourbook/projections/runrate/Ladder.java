package dev.hourbook.projections.runrate;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The run-rate as a pure function of revenue by service day, in minor units of one currency. Weeks
 * without work, and weeks and months before the first, count 0.
 */
final class Ladder {

  private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);

  private final Currency currency;
  private final Map<PayWeek, Long> weeks = new HashMap<>();
  private final Map<YearMonth, Long> months = new HashMap<>();

  Ladder(PayCalendar calendar, Currency currency, Map<LocalDate, Long> revenueByDay) {
    this.currency = currency;
    revenueByDay.forEach((day, minor) -> {
      weeks.merge(calendar.weekOf(day), minor, Long::sum);
      months.merge(YearMonth.from(day), minor, Long::sum);
    });
  }

  /** One point for every week from the first with work to the last given, both included. */
  List<RunRatePoint> upTo(PayWeek last) {
    List<RunRatePoint> points = new ArrayList<>();
    PayWeek week = weeks.keySet().stream().min(PayWeek::compareTo).orElse(last.plusWeeks(1));
    while (week.compareTo(last) <= 0) {
      points.add(point(week));
      week = week.plusWeeks(1);
    }
    return points;
  }

  private RunRatePoint point(PayWeek week) {
    return new RunRatePoint(
        week, sum(week, 1, 52), sum(week, 4, 13), sum(week, 13, 4), month(week.end()));
  }

  private Money sum(PayWeek last, int count, int times) {
    long minor = 0;
    for (int back = 0; back < count; back++) {
      minor = Math.addExact(minor, weeks.getOrDefault(last.plusWeeks(-back), 0L));
    }
    return new Money(Math.multiplyExact(minor, times), currency);
  }

  /** The last month whose end is not after the day, which is itself excluded from the week. */
  private Money month(LocalDate end) {
    YearMonth month = YearMonth.from(end).minusMonths(1);
    Money earned = new Money(months.getOrDefault(month, 0L), currency);
    BigDecimal days = BigDecimal.valueOf(month.lengthOfMonth());
    int digits = currency.getDefaultFractionDigits();
    BigDecimal year =
        earned.amount().multiply(DAYS_A_YEAR).divide(days, digits, RoundingMode.HALF_UP);
    return Money.exactly(year, currency);
  }
}
