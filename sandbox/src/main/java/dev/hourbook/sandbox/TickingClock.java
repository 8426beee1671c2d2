package dev.hourbook.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that goes on from the time it was set to, in steps of 10 ms. A process that is told the
 * time need not read the machine's.
 */
final class TickingClock implements InstantSource, AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(10);

  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final AtomicReference<Instant> now;

  TickingClock(Instant start) {
    now = new AtomicReference<>(start);
  }

  /** Starts to go, and calls after each step. */
  void start(Runnable stepped) {
    Runnable step = () -> {
      now.updateAndGet(before -> before.plus(STEP));
      stepped.run();
    };
    var unused =
        ticker.scheduleAtFixedRate(step, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public Instant instant() {
    return now.get();
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
