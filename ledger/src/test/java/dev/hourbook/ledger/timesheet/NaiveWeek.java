package dev.hourbook.ledger.timesheet;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rules of value said a second time, one second after another and with no code of the product:
 * slow, obvious, and in decimals.
 */
final class NaiveWeek {

  /** One second of work: where it is from, when, and its two prices ({@code null} has none). */
  record Second(String entry, long offset, long instant, Prices prices) {}

  /** What an hour is billed and paid at; zero hours of anything else. */
  record Prices(BigDecimal bill, BigDecimal pay) {}

  private final Map<BigDecimal, Long> billed = new LinkedHashMap<>();
  private final Map<BigDecimal, Long> paid = new LinkedHashMap<>();
  private List<Second> overCap = new ArrayList<>();
  private long approved;

  /** Approves seconds, in any order, under a cap; a negative cap is none. */
  void approve(List<Second> seconds, long cap) {
    List<Second> undecided = new ArrayList<>(overCap);
    undecided.addAll(seconds);
    undecided.sort(NaiveWeek::inOrder);
    overCap = new ArrayList<>();
    for (Second second : undecided) {
      if (cap >= 0 && approved >= cap) {
        overCap.add(second);
      } else {
        approved++;
        billed.merge(second.prices().bill(), 1L, Long::sum);
        paid.merge(second.prices().pay(), 1L, Long::sum);
      }
    }
  }

  private static int inOrder(Second a, Second b) {
    int byInstant = Long.compare(a.instant(), b.instant());
    int byEntry = byInstant != 0 ? byInstant : a.entry().compareTo(b.entry());
    return byEntry != 0 ? byEntry : Long.compare(a.offset(), b.offset());
  }

  BigDecimal bill() {
    return sum(billed);
  }

  BigDecimal pay() {
    return sum(paid);
  }

  long approved() {
    return approved;
  }

  List<Second> overCap() {
    return overCap;
  }

  private static BigDecimal sum(Map<BigDecimal, Long> seconds) {
    return seconds.entrySet().stream()
        .map(e -> e.getKey().multiply(BigDecimal.valueOf(e.getValue())))
        .map(e -> e.divide(BigDecimal.valueOf(3_600), 2, RoundingMode.HALF_UP))
        .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
  }
}
