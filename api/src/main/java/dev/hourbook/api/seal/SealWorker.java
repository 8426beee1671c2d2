package dev.hourbook.api.seal;

import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Seals in the background, on one thread, as long as it is open. */
public final class SealWorker implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(SealWorker.class);
  private static final long PATIENCE_SECONDS = 10;

  private final Sealer sealer;
  private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
      Thread.ofPlatform().name("hourbook-sealer").daemon().factory());

  private SealWorker(Sealer sealer) {
    this.sealer = sealer;
  }

  /** Lets it pass over the log with so much time between two passes, and before the first. */
  public static SealWorker start(Sealer sealer, Duration between) {
    SealWorker worker = new SealWorker(sealer);
    long millis = between.toMillis();
    var unused =
        worker.thread.scheduleWithFixedDelay(worker::pass, millis, millis, TimeUnit.MILLISECONDS);
    return worker;
  }

  /** What fails now is sealed by a later pass: an exception would end all of them. */
  private void pass() {
    try {
      sealer.pass();
    } catch (RuntimeException failure) {
      if (!thread.isShutdown()) {
        LOG.warn("The log could not be sealed; it is tried again: {}", failure.toString());
      }
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
