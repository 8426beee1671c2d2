package dev.hourbook.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * A clock that goes on from the time it was set to, as the machine's does: a limiter that lagged
 * behind it would turn away calls that Stripe takes.
 */
final class TickingClock implements InstantSource, AutoCloseable {
  private static final Duration STEP = Duration.ofMillis(10);

  private final ScheduledExecutorService ticker =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().daemon().factory());
  private final Instant start;
  private final long begun = System.nanoTime();

  TickingClock(Instant start) {
    this.start = start;
  }

  /** One that shows what the machine's clock shows. */
  static TickingClock ofTheMachine() {
    return new TickingClock(Instant.now());
  }

  /** Calls again and again, so that what is due happens while nobody asks. */
  void start(Runnable stepped) {
    var unused = ticker.scheduleWithFixedDelay(
        stepped, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public Instant instant() {
    return start.plusNanos(System.nanoTime() - begun);
  }

  @Override
  public void close() {
    ticker.shutdownNow();
  }
}
