package dev.hourbook.api.seal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Seals in the background, one seal at a time on one thread, as long as it is open. Behind a burst
 * of appends it rests after each full seal, so that it takes a small share of the machine from
 * them: 20,000 events a second at most.
 */
public final class SealWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SealWorker.class);
  private static final Duration REST = Duration.ofMillis(50);
  private static final long PATIENCE_SECONDS = 10;

  private final Sealer sealer;
  private final Duration idle;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("hourbook-sealer").daemon().factory());

  private SealWorker(Sealer sealer, Duration idle) {
    this.sealer = sealer;
    this.idle = idle;
  }

  /** Lets it seal what is there, and look again after so much time whenever that was all. */
  public static SealWorker start(Sealer sealer, Duration idle) {
    SealWorker worker = new SealWorker(sealer, idle);
    worker.again(REST);
    return worker;
  }

  private void again(Duration after) {
    var unused = thread.schedule(this::seal, after.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void seal() {
    boolean full = attempt() == Seal.MOST;
    if (!thread.isShutdown()) {
      again(full ? REST : idle);
    }
  }

  /** What fails now is sealed later: an exception would end the work. */
  private long attempt() {
    try {
      return sealer.step();
    } catch (RuntimeException failure) {
      if (!thread.isShutdown()) {
        LOG.warn("The log could not be sealed; it is tried again: {}", failure.toString());
      }
      return 0;
    }
  }

  /** Ends after the seal under way. */
  @Override
  public void close() {
    thread.shutdownNow();
    try {
      if (!thread.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
        LOG.warn("The sealer did not end within {} s.", PATIENCE_SECONDS);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
