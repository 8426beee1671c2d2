package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.seal.SealWorker;
import dev.hourbook.api.web.server.Server;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/** Serves a company until the process is told to stop. */
final class Serving {
  private static final Duration BETWEEN_SEALS = Duration.ofSeconds(30);

  private Serving() {}

  static void until(Company company, int port) throws InterruptedException {
    until(company, port, () -> {});
  }

  /** The same, working on what the pages show as soon as they can be opened. */
  static void until(Company company, int port, Runnable work) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    Thread main = Thread.currentThread();
    try (Server server = Server.start(company, port)) {
      System.err.println("Hourbook is at " + server.url() + "   (Ctrl-C stops it)");
      work.run();
      SealWorker sealing = SealWorker.start(company.sealer(), BETWEEN_SEALS);
      try (sealing) {
        // Not before: whoever stops the process in mid-work does not wait for the work's end.
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
          told.countDown();
          awaitEnd(closed, main);
        }));
        told.await();
      }
    } finally {
      closed.countDown();
    }
  }

  /** The book is closed by the main thread; the machine may not halt before that. */
  private static void awaitEnd(CountDownLatch closed, Thread main) {
    try {
      closed.await();
      main.join(10_000);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
