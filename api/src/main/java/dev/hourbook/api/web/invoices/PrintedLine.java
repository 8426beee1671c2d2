package dev.hourbook.api.web.invoices;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The sum that a line prints, so that whoever checks it comes to the same cent: whole seconds as
 * hours, minutes and seconds, never as a decimal fraction of an hour.
 */
public final class PrintedLine {
  private PrintedLine() {}

  /** Seconds of a segment from its first, {@code from} included and {@code to} not. */
  public record Span(long from, long to) {}

  /**
   * {@code 7:20:00 x 95.00 = 696.67}; for seconds that others of the same segment came before
   * {@code to date 42:00:00 x 95.00 = 3990.00, less before 40:00:00 x 95.00 = 3800.00: 190.00};
   * what corrections of the segment left over is said after them: {@code carried -0.01}.
   */
  public static String formula(List<Span> spans, Rate rate, Money amount) {
    Money carried = amount;
    for (Span span : spans) {
      carried = carried.minus(difference(span, rate));
    }
    String products =
        spans.stream().map(span -> formula(span, rate)).collect(Collectors.joining("; "));
    return carried.isZero() ? products : products + "; carried " + carried.decimal();
  }

  private static Money difference(Span span, Rate rate) {
    return rate.worth(span.to()).minus(rate.worth(span.from()));
  }

  private static String formula(Span span, Rate rate) {
    String toDate = product(span.to(), rate);
    if (span.from() == 0) {
      return toDate;
    }
    return "to date " + toDate + ", less before " + product(span.from(), rate) + ": "
        + difference(span, rate).decimal();
  }

  private static String product(long seconds, Rate rate) {
    return hours(seconds) + " x " + rate.perHour().toPlainString() + " = "
        + rate.worth(seconds).decimal();
  }

  /** Hours, minutes and seconds, {@code 7:20:00} or {@code -0:00:01}; never cut at a day. */
  public static String hours(long seconds) {
    if (seconds < 0) {
      return "-" + hours(-seconds);
    }
    long minutes = seconds / 60;
    return minutes / 60 + ":" + twoDigits(minutes % 60) + ":" + twoDigits(seconds % 60);
  }

  private static String twoDigits(long number) {
    return number < 10 ? "0" + number : Long.toString(number);
  }
}
