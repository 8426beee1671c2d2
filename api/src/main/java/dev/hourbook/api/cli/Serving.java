package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.rails.Rails;
import dev.hourbook.api.rails.StripeSetup;
import dev.hourbook.api.seal.SealWorker;
import dev.hourbook.api.web.server.Server;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Serves a company until the process is told to stop. */
final class Serving {
  private static final Duration BETWEEN_SEALS = Duration.ofSeconds(30);

  /** Down once a command has closed what it opened. */
  private static final CountDownLatch ENDED = new CountDownLatch(1);

  private Serving() {}

  /** Lets the machine halt that waits for the command's end. */
  static void end() {
    ENDED.countDown();
  }

  static void until(Company company, int port) throws InterruptedException {
    until(company, port, () -> {});
  }

  /** The same, working on what the pages show as soon as they can be opened. */
  static void until(Company company, int port, Runnable work) throws InterruptedException {
    CountDownLatch told = new CountDownLatch(1);
    AtomicReference<@Nullable Thread> working = new AtomicReference<>(Thread.currentThread());
    try (Rails rails = StripeSetup.start(company, System.getenv());
        Server server = Server.start(company, rails, port)) {
      Runtime.getRuntime().addShutdownHook(new Thread(() -> {
        told.countDown();
        Optional.ofNullable(working.get()).ifPresent(Thread::interrupt);
        awaitEnd();
      }));
      System.err.println("Hourbook is at " + server.url() + "   (Ctrl-C stops it)");
      finish(work, told);
      working.set(null);
      SealWorker sealing = SealWorker.start(company.sealer(), BETWEEN_SEALS);
      try (sealing) {
        told.await();
      }
    }
  }

  /** Whoever is stopped in mid-work leaves what is committed, and goes on with it another time. */
  private static void finish(Runnable work, CountDownLatch told) {
    try {
      work.run();
    } catch (RuntimeException broken) {
      if (told.getCount() > 0) {
        throw broken;
      }
    }
    if (told.getCount() == 0) {
      Thread.interrupted(); // Else the database would not be waited for when it is closed.
    }
  }

  /** The book is closed by the main thread; the machine may not halt before that. */
  private static void awaitEnd() {
    try {
      ENDED.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
