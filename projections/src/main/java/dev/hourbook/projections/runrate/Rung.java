package dev.hourbook.projections.runrate;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.Locale;

/** One way to make a year of what was earned: a window that ends with a week, and a factor. */
public enum Rung {
  /** The headline. */
  R4(4, 13, "revenue of the last four service weeks, times 13"),
  /** Slower. */
  R13(13, 4, "revenue of the last thirteen service weeks, times 4"),
  /** By days, so that a long month does not beat a short one. */
  M12(
      0,
      0,
      "revenue of the last calendar month ended by the week's end, divided by its days, times 365,"
          + " half-up once"),
  /** The quickest. */
  LAST_WEEK(1, 52, "revenue of the service week, times 52");

  private static final BigDecimal DAYS_A_YEAR = BigDecimal.valueOf(365);

  private final int weeks;
  private final int factor;
  private final String definition;

  Rung(int weeks, int factor, String definition) {
    this.weeks = weeks;
    this.factor = factor;
    this.definition = definition;
  }

  /** The word for it: {@code r4}, {@code last-week}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says, in a sentence's words. */
  public String definition() {
    return definition;
  }

  /** The service days it sums after the given week. */
  public Days days(PayWeek week) {
    return this == M12
        ? Days.of(month(week))
        : new Days(week.plusWeeks(1 - weeks).start(), week.end());
  }

  /** A year of what was earned on those days. */
  public Money annual(Money earned, PayWeek week) {
    if (this != M12) {
      return new Money(Math.multiplyExact(earned.minor(), factor), earned.currency());
    }
    BigDecimal days = BigDecimal.valueOf(month(week).lengthOfMonth());
    int digits = earned.currency().getDefaultFractionDigits();
    BigDecimal year =
        earned.amount().multiply(DAYS_A_YEAR).divide(days, digits, RoundingMode.HALF_UP);
    return Money.exactly(year, earned.currency());
  }

  /** How many weeks it sums; 0 where it sums a month. */
  int weeks() {
    return weeks;
  }

  /** The last month whose end is not after the day, which is itself excluded from the week. */
  static YearMonth month(PayWeek week) {
    return YearMonth.from(week.end()).minusMonths(1);
  }
}
