package dev.hourbook.projections.runrate;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
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
        week,
        value(Rung.LAST_WEEK, week),
        value(Rung.R4, week),
        value(Rung.R13, week),
        value(Rung.M12, week));
  }

  private Money value(Rung rung, PayWeek week) {
    long minor =
        rung == Rung.M12 ? months.getOrDefault(Rung.month(week), 0L) : sum(week, rung.weeks());
    return rung.annual(new Money(minor, currency), week);
  }

  private long sum(PayWeek last, int count) {
    long minor = 0;
    for (int back = 0; back < count; back++) {
      minor = Math.addExact(minor, weeks.getOrDefault(last.plusWeeks(-back), 0L));
    }
    return minor;
  }
}
