package dev.hourbook.stripe;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Time that goes on only while somebody waits, and then at once. */
final class HandTime implements TimeMeter, BlockingStrategy, InstantSource {
  private final AtomicLong nanos = new AtomicLong();

  Duration gone() {
    return Duration.ofNanos(nanos.get());
  }

  void moveBy(Duration step) {
    nanos.addAndGet(step.toNanos());
  }

  @Override
  public void park(long forNanos) {
    nanos.addAndGet(forNanos);
  }

  @Override
  public long currentTimeNanos() {
    return nanos.get();
  }

  @Override
  public boolean isWallClockBased() {
    return false;
  }

  @Override
  public Instant instant() {
    return StandIn.NOW.plusNanos(nanos.get());
  }
}
