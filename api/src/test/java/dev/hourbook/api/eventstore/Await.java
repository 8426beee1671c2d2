package dev.hourbook.api.eventstore;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, up to a deadline. */
final class Await {

  static final Duration LONG = Duration.ofSeconds(20);

  private Await() {}

  static void until(String what, BooleanSupplier condition) {
    CompletableFuture<Boolean> over =
        new CompletableFuture<Boolean>().completeOnTimeout(true, LONG.toMillis(), MILLISECONDS);
    while (!condition.getAsBoolean()) {
      if (over.isDone()) {
        throw new AssertionError("not within " + LONG.toSeconds() + " s: " + what);
      }
      LockSupport.parkNanos(2_000_000);
    }
  }
}
