package dev.hourbook.api.dispatch;

import dev.hourbook.api.eventstore.Chunks;
import dev.hourbook.ledger.payout.HopCommand;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Records what became of calls, on one thread: whatever came in while the last commit ran goes into
 * the next. What is refused or loses a race in company is recorded alone.
 */
final class Recorder {

  private static final Logger LOG = LoggerFactory.getLogger(Recorder.class);
  private static final int MOST = 50;
  private static final long PATIENCE_MILLIS = 10_000;

  private final Chunks chunks;
  private final BlockingQueue<Told> queue = new LinkedBlockingQueue<>();
  private final Thread thread;

  Recorder(Chunks chunks) {
    this.chunks = chunks;
    thread = Thread.ofPlatform().name("hourbook-recorder").daemon().start(this::work);
  }

  void record(Told told) {
    queue.add(told);
  }

  private void work() {
    try {
      while (!Thread.currentThread().isInterrupted()) {
        List<Told> some = new ArrayList<>();
        some.add(queue.take());
        queue.drainTo(some, MOST - 1);
        together(some);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private void together(List<Told> some) {
    try {
      record(some);
      some.forEach(told -> told.recorded().run());
    } catch (RuntimeException | Error failure) {
      some.forEach(this::alone);
    }
  }

  private void alone(Told told) {
    try {
      record(List.of(told));
    } catch (RuntimeException | Error failure) {
      LOG.warn("payout/not-recorded {}: {}", told.payout().key(), failure.toString());
      told.dropped().run();
      return;
    }
    told.recorded().run();
  }

  private void record(List<Told> some) {
    List<HopCommand> commands = new ArrayList<>();
    some.forEach(told -> commands.addAll(told.commands()));
    chunks.run(some.stream().map(told -> told.payout().toString()).toList(), commands);
  }

  /** Ends after the commit under way; what was not recorded is found again by looking. */
  void stop() throws InterruptedException {
    thread.interrupt();
    thread.join(PATIENCE_MILLIS);
  }
}
