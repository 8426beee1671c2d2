package dev.hourbook.sandbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How long it took until webhooks were answered with a 2xx. */
final class Acknowledgements {
  private static final int MEDIAN = 500;
  private static final int NEARLY_ALL = 990;
  private static final int ALL = 1_000;

  private final List<Integer> micros = new ArrayList<>();

  synchronized void add(Duration taken) {
    micros.add((int) Math.min(Integer.MAX_VALUE, taken.toNanos() / 1_000));
  }

  /** How many there were, and of these the median, the 99th in a hundred and the longest, in us. */
  synchronized Map<String, Long> figures() {
    List<Integer> sorted = new ArrayList<>(micros);
    Collections.sort(sorted);
    Map<String, Long> figures = new LinkedHashMap<>();
    figures.put("acknowledged", (long) sorted.size());
    if (!sorted.isEmpty()) {
      figures.put("median_micros", at(sorted, MEDIAN));
      figures.put("p99_micros", at(sorted, NEARLY_ALL));
      figures.put("longest_micros", at(sorted, ALL));
    }
    return figures;
  }

  /** The least that so many of a thousand do not exceed. */
  private static long at(List<Integer> sorted, int perMille) {
    return sorted.get(Math.ceilDiv(sorted.size() * perMille, ALL) - 1);
  }
}
