package dev.hourbook.api.dispatch;

import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Waits for what other threads do, and says what there is instead if they do not. */
final class Patiently {

  private static final Duration LONGEST = Duration.ofSeconds(60);
  private static final Duration BETWEEN = Duration.ofMillis(20);

  private Patiently() {}

  static void await(String what, BooleanSupplier holds, Supplier<String> instead) {
    long end = System.nanoTime() + LONGEST.toNanos();
    while (!holds.getAsBoolean()) {
      if (System.nanoTime() > end) {
        throw new AssertionError(what + " did not happen: " + instead.get());
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
    }
  }

  /** The same for each of so many experts. */
  static Map<String, Long> all(int experts, long cents) {
    Map<String, Long> all = new TreeMap<>();
    IntStream.rangeClosed(1, experts).forEach(n -> all.put("E%04d".formatted(n), cents));
    return all;
  }
}
