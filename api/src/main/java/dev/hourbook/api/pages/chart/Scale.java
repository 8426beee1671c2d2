package dev.hourbook.api.pages.chart;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** A value axis in minor units whose ticks are round amounts: 1, 2 or 5 times a power of ten. */
record Scale(long low, long high, long step) {

  private static final int STEPS = 4;

  static Scale over(List<Long> values) {
    long most = values.stream().mapToLong(v -> v).max().orElse(0);
    long least = values.stream().mapToLong(v -> v).min().orElse(0);
    long high = Math.max(most, 0);
    long low = Math.min(least, 0);
    long step = round(Math.max(1, Math.ceilDiv(high - low, STEPS)));
    long top = Math.max(step, Math.ceilDiv(high, step) * step);
    return new Scale(Math.floorDiv(low, step) * step, top, step);
  }

  private static long round(long atLeast) {
    long power = 1;
    while (power * 10 <= atLeast) {
      power *= 10;
    }
    for (int times : new int[] {1, 2, 5}) {
      if (power * times >= atLeast) {
        return power * times;
      }
    }
    return power * 10;
  }

  List<Long> ticks() {
    List<Long> ticks = new ArrayList<>();
    for (long tick = low; tick <= high; tick += step) {
      ticks.add(tick);
    }
    return ticks;
  }

  /** How much of a length lies between the low end and the value. */
  long portion(long value, long length) {
    BigInteger above = BigInteger.valueOf(value - low).multiply(BigInteger.valueOf(length));
    return above.divide(BigInteger.valueOf(high - low)).longValueExact();
  }

  /** A round amount in few letters: {@code 1.5 M}. */
  static String label(long minor, Currency currency) {
    BigDecimal amount = BigDecimal.valueOf(minor, currency.getDefaultFractionDigits());
    BigDecimal size = amount.abs();
    if (size.compareTo(BigDecimal.valueOf(1_000_000)) >= 0) {
      return plain(amount.movePointLeft(6)) + " M";
    }
    return size.compareTo(BigDecimal.valueOf(1_000)) >= 0
        ? plain(amount.movePointLeft(3)) + " k"
        : plain(amount);
  }

  private static String plain(BigDecimal amount) {
    return amount.signum() == 0
        ? "0"
        : amount.stripTrailingZeros().toPlainString().replace('-', '\u2212');
  }
}
