package dev.hourbook.api.pages;

import dev.hourbook.api.report.ReportQuery;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.projections.explain.Value;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;

/** How values are written on a page, the same in every locale of the machine. */
final class Show {

  private static final char MINUS = '\u2212';
  private static final char NARROW_SPACE = '\u202f';
  private static final String NOTHING = "\u2013";
  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);
  private static final DateTimeFormatter SHORT_DAY =
      DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);

  /** {@code USD 1,234.50}, with a real minus sign before the currency. */
  public String money(Money money) {
    String code = money.currency().getCurrencyCode();
    return (money.minor() < 0 ? MINUS + code : code)
        + NARROW_SPACE
        + figure(money.amount().abs());
  }

  /** An amount or a share as its figure is written. */
  public String value(Value value) {
    return switch (value) {
      case Value.Amount amount -> money(amount.money());
      case Value.Share share -> percent(share.percent());
    };
  }

  /** The class of an amount: {@code negative} or nothing. */
  public String sign(Money money) {
    return money.minor() < 0 ? "negative" : "";
  }

  /** {@code USD 95.00 / h}. */
  public String rate(Rate rate) {
    return rate.currency().getCurrencyCode() + NARROW_SPACE + figure(rate.perHour()) + " / h";
  }

  /** Seconds as {@code 1,234:05:09}: hours, minutes and seconds, never a decimal fraction. */
  public String hours(long seconds) {
    long size = Math.abs(seconds);
    String text = "%s:%02d:%02d".formatted(count(size / 3_600), size / 60 % 60, size % 60);
    return seconds < 0 ? MINUS + text : text;
  }

  /** {@code 14,129}. */
  public String count(long count) {
    return String.format(Locale.ROOT, "%,d", count);
  }

  /** {@code 45.0 %}, or a dash where there is no whole to be a part of. */
  public String percent(Optional<BigDecimal> percent) {
    return percent.map(this::percent).orElse(NOTHING);
  }

  /** {@code 45.0 %}. */
  public String percent(BigDecimal percent) {
    String size = figure(percent.abs()) + NARROW_SPACE + "%";
    return percent.signum() < 0 ? MINUS + size : size;
  }

  /** A number that is no money: {@code 2,000}. */
  public String number(BigDecimal number) {
    return figure(number);
  }

  /** {@code Mon 9 Feb 2026}. */
  public String day(LocalDate day) {
    return DAY.format(day);
  }

  /** The first and the last day of a week: {@code 9 Feb – 15 Feb 2026}. */
  public String days(PayWeek week) {
    return days(week.start(), week.end());
  }

  /** The first and the last of some days whose end is excluded. */
  public String days(LocalDate first, LocalDate end) {
    LocalDate last = end.minusDays(1);
    String from = SHORT_DAY.format(first);
    return (first.getYear() == last.getYear() ? from : from + " " + first.getYear()) + " \u2013 "
        + SHORT_DAY.format(last) + " " + last.getYear();
  }

  /** Which service days a sum is of; what reaches beyond the calendar has no end. */
  public String serviceDays(Days days) {
    String from = days.first().equals(ReportQuery.FIRST_DAY) ? "" : " from " + days.first();
    String to = days.end().equals(ReportQuery.LAST_DAY) ? "" : " up to " + days.end();
    if (from.isEmpty() && to.isEmpty()) {
      return "All service days";
    }
    return "Service days" + from + (to.isEmpty() ? " on" : to + " (excluded)");
  }

  /** {@code 2026-02-16 06:00 UTC}. */
  public String instant(Instant instant) {
    return MINUTE.format(instant) + " UTC";
  }

  /** A word of storage as people read it: {@code over-cap} is {@code over cap}. */
  public String word(String word) {
    return plain(word);
  }

  static String plain(String word) {
    return word.replace('-', ' ').replace('_', ' ').toLowerCase(Locale.ROOT);
  }

  private static String figure(BigDecimal number) {
    return String.format(Locale.ROOT, "%,." + Math.max(0, number.scale()) + "f", number);
  }
}
