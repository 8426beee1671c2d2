package dev.hourbook.api.pages;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/** Adds what stands on a page, by its text alone: hours as h:mm:ss, money by its currency. */
final class Written {

  private static final char NARROW_SPACE = '\u202f';
  private static final char MINUS = '\u2212';

  private Written() {}

  /** The sum of the cells of a unit, written as the page writes it; no unit means hours. */
  static String sum(List<String> cells, String unit) {
    return unit.isEmpty() ? hours(cells) : money(cells, unit);
  }

  private static String hours(List<String> cells) {
    long sum =
        cells.stream().filter(c -> c.contains(":")).mapToLong(Written::seconds).sum();
    long size = Math.abs(sum);
    String text = "%s:%02d:%02d"
        .formatted(String.format(Locale.ROOT, "%,d", size / 3_600), size / 60 % 60, size % 60);
    return sum < 0 ? MINUS + text : text;
  }

  private static long seconds(String cell) {
    String[] parts = cell.replace(",", "").replace(String.valueOf(MINUS), "").split(":");
    long size =
        Long.parseLong(parts[0]) * 3_600 + Long.parseLong(parts[1]) * 60 + Long.parseLong(parts[2]);
    return cell.indexOf(MINUS) >= 0 ? -size : size;
  }

  private static String money(List<String> cells, String unit) {
    BigDecimal sum = cells.stream()
        .filter(cell -> cell.contains(unit + NARROW_SPACE))
        .map(Written::amount)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
    String figure = String.format(Locale.ROOT, "%,.2f", sum.abs());
    return (sum.signum() < 0 ? MINUS + unit : unit) + NARROW_SPACE + figure;
  }

  private static BigDecimal amount(String cell) {
    BigDecimal size = new BigDecimal(cell.replaceAll("[^0-9.]", ""));
    return cell.indexOf(MINUS) >= 0 ? size.negate() : size;
  }
}
