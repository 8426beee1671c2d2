package dev.hourbook.api.week;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.IntFunction;
import java.util.function.ObjIntConsumer;

/** Chunk after chunk, with the next one read while one is written. At most two are held at once. */
final class ReadAhead {
  private ReadAhead() {}

  /**
   * Hands every chunk in turn to the writer, on the caller's thread. What reading throws is thrown
   * when its chunk's turn comes; nothing after it is written.
   */
  static <T> void forEach(int chunks, IntFunction<T> reading, ObjIntConsumer<T> writing) {
    if (chunks == 0) {
      return;
    }
    try (ExecutorService reader = Executors.newSingleThreadExecutor()) {
      CompletableFuture<T> next = CompletableFuture.supplyAsync(() -> reading.apply(0), reader);
      for (int chunk = 0; chunk < chunks; chunk++) {
        T read = joined(next);
        int following = chunk + 1;
        if (following < chunks) {
          next = CompletableFuture.supplyAsync(() -> reading.apply(following), reader);
        }
        writing.accept(read, chunk);
      }
    }
  }

  private static <T> T joined(CompletableFuture<T> reading) {
    try {
      return reading.join();
    } catch (CompletionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw failed;
    }
  }
}
