package dev.hourbook.api.week;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import java.util.stream.Stream;

/**
 * Chunks that do not depend on each other, two at a time: while PostgreSQL writes one, the other is
 * read and decided. At most two are held at once, and they may end in any order.
 */
final class Abreast {

  private static final int WORKERS = 2;

  private Abreast() {}

  /**
   * Has every chunk from 0 worked on once. After one fails no further one is begun; what it threw
   * is thrown when the one beside it has ended, which may have succeeded.
   */
  static void forEach(int chunks, IntConsumer work) {
    AtomicInteger next = new AtomicInteger();
    AtomicBoolean failed = new AtomicBoolean();
    Runnable worker = () -> {
      int chunk = next.getAndIncrement();
      while (chunk < chunks && !failed.get()) {
        try {
          work.accept(chunk);
        } catch (Throwable thrown) {
          failed.set(true);
          throw thrown;
        }
        chunk = next.getAndIncrement();
      }
    };
    try (ExecutorService threads = Executors.newFixedThreadPool(WORKERS)) {
      List<CompletableFuture<Void>> workers = Stream.generate(
              () -> CompletableFuture.runAsync(worker, threads))
          .limit(Math.min(WORKERS, chunks))
          .toList();
      await(workers);
    }
  }

  private static void await(List<CompletableFuture<Void>> workers) {
    try {
      CompletableFuture.allOf(workers.toArray(CompletableFuture[]::new)).join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
