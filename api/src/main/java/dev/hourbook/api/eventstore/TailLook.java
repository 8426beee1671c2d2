package dev.hourbook.api.eventstore;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * The last look at the end of the log, shared by the followers that stand at the same place. All of
 * them ask after each commit, and again when they have read what it brought: while nothing was
 * committed here since, one of them asks the database for all. Another node's commits are seen by
 * the first look after {@value #FRESH_MILLIS} ms.
 */
final class TailLook {

  private static final long FRESH_MILLIS = 50;

  private final Bell committed;
  private final AtomicReference<@Nullable Look> last = new AtomicReference<>();

  TailLook(Bell committed) {
    this.committed = committed;
  }

  private record Look(
      TrackingToken from,
      long rings,
      CompletableFuture<Boolean> old,
      CompletableFuture<List<? extends TrackedEventData<?>>> found) {

    boolean serves(TrackingToken token, long now) {
      return rings == now && from.equals(token) && !old.isDone();
    }
  }

  /** What lies behind the token: as found for another follower just now, or by the read given. */
  List<? extends TrackedEventData<?>> after(
      TrackingToken token, Supplier<List<? extends TrackedEventData<?>>> read) {
    long now = committed.rings();
    Look seen = last.get();
    if (seen != null && seen.serves(token, now)) {
      try {
        return seen.found().join();
      } catch (CompletionException | CancellationException failed) {
        return read.get();
      }
    }
    Look mine = new Look(token, now, fresh(), new CompletableFuture<>());
    last.set(mine);
    try {
      List<? extends TrackedEventData<?>> found = read.get();
      mine.found().complete(found);
      return found;
    } finally {
      // Whoever waits for a look that failed takes its own.
      mine.found().cancel(false);
    }
  }

  private static CompletableFuture<Boolean> fresh() {
    return new CompletableFuture<Boolean>()
        .completeOnTimeout(true, FRESH_MILLIS, TimeUnit.MILLISECONDS);
  }
}
