package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.seal.SealWorker;
import dev.hourbook.api.web.server.Server;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Serves a company until the process is told to stop. */
final class Serving {
  private static final Duration BETWEEN_SEALS = Duration.ofSeconds(30);

  private Serving() {}

  static void until(Company company, int port) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    CountDownLatch closed = new CountDownLatch(1);
    AtomicReference<@Nullable Thread> serving = new AtomicReference<>(Thread.currentThread());
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      told.countDown();
      awaitEnd(closed, serving);
    }));
    SealWorker sealing = SealWorker.start(company.sealer(), BETWEEN_SEALS);
    try (sealing;
        Server server = Server.start(company, port)) {
      System.err.println("Hourbook is at " + server.url() + "   (Ctrl-C stops it)");
      told.await();
    } finally {
      if (told.getCount() > 0) {
        serving.set(null); // It could not serve and exits by itself, which this hook would delay.
      }
      closed.countDown();
    }
  }

  /** The book is closed by the main thread; the machine may not halt before that. */
  private static void awaitEnd(CountDownLatch closed, AtomicReference<@Nullable Thread> serving) {
    try {
      closed.await();
      Thread main = serving.get();
      if (main != null) {
        main.join(10_000);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
