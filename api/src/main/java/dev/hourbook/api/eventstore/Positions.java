package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Refused;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where the log and the views stand. A position is the global index of an event; 0 stands before
 * the first one. What a view reflects is read from the tokens in the database, so that any node may
 * ask.
 */
public final class Positions {

  /** Another node's progress rings no bell here: look again after this long. */
  private static final long LOOK_AGAIN_MILLIS = 10;

  private final JdbcClient database;
  private final Serializer serializer;
  private final Bell moved;

  Positions(DataSource dataSource, Serializer serializer, Bell moved) {
    this.database = JdbcClient.create(dataSource);
    this.serializer = serializer;
    this.moved = moved;
  }

  /** The highest committed index, or 0 for an empty log. */
  public long head() {
    return database
        .sql("SELECT coalesce(max(global_index), 0) FROM book.domain_event")
        .query(Long.class)
        .single();
  }

  /**
   * The position that the group {@code books} reflects: every event committed at or below it, as of
   * now, is in the views. The lowest over the segments; 0 before the first event was handled.
   */
  public long booksPosition() {
    return position(LedgerParts.BOOKS);
  }

  private long position(String group) {
    return tokens(group).stream().mapToLong(this::reflected).min().orElse(0);
  }

  private long lowest(List<TrackingToken> tokens) {
    return tokens.stream().mapToLong(token -> reflected(gapAware(token))).min().orElse(0);
  }

  /**
   * Waits until the group {@code books} reflects the position; returns at once if it does already.
   *
   * @throws Refused {@code books/behind} when the time is over
   */
  public void awaitBooks(long position, Duration timeout) {
    if (!reaches(LedgerParts.BOOKS, position, timeout)) {
      throw new Refused(new BooksBehind(position, booksPosition(), timeout));
    }
  }

  /** Waits until a group has handled what is up to the position; says whether it has in time. */
  private boolean reaches(String group, long position, Duration timeout) {
    return reaches(() -> position(group), position, timeout);
  }

  /**
   * The same of a group that passes most events over, and stores now and then how far it came: what
   * this process knows of it counts as well.
   */
  boolean reaches(
      String group, Supplier<List<TrackingToken>> here, long position, Duration timeout) {
    return reaches(() -> Math.max(position(group), lowest(here.get())), position, timeout);
  }

  private boolean reaches(LongSupplier reached, long position, Duration timeout) {
    CompletableFuture<Boolean> over = new CompletableFuture<Boolean>()
        .completeOnTimeout(true, timeout.toMillis(), TimeUnit.MILLISECONDS);
    long heard = moved.rings();
    while (reached.getAsLong() < position) {
      if (over.isDone()) {
        return false;
      }
      awaitMove(heard);
      heard = moved.rings();
    }
    return true;
  }

  /**
   * The same as long as it takes; gives up only when nothing has moved for that long.
   *
   * @throws Refused {@code books/behind} when the books stand still before the position
   */
  public void awaitMovingBooks(long position, Duration standstill) {
    whileItMoves(this::booksPosition, () -> awaitBooks(position, standstill));
  }

  /** Repeats a wait that was in vain if something has moved meanwhile, forwards or back. */
  static void whileItMoves(LongSupplier position, Runnable wait) {
    long before = position.getAsLong();
    while (true) {
      try {
        wait.run();
        return;
      } catch (Refused behind) {
        long now = position.getAsLong();
        if (now == before) {
          throw behind;
        }
        before = now;
      }
    }
  }

  private void awaitMove(long heard) {
    try {
      moved.awaitMoreThan(heard, LOOK_AGAIN_MILLIS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("books/interrupted: stopped while waiting", stopped);
    }
  }

  /** A gap that has been filled since is an event that the view has not seen yet. */
  private long reflected(Optional<GapAwareTrackingToken> token) {
    return token
        .map(reached -> Math.min(reached.getIndex(), beforeFilledGap(reached)))
        .orElse(0L);
  }

  private long beforeFilledGap(GapAwareTrackingToken token) {
    SortedSet<Long> gaps = new TreeSet<>(token.getGaps());
    if (gaps.isEmpty()) {
      return Long.MAX_VALUE;
    }
    return database
        .sql("SELECT coalesce(min(global_index) - 1, :none) FROM book.domain_event"
            + " WHERE global_index = ANY (:gaps)")
        .param("none", Long.MAX_VALUE)
        .param("gaps", gaps.toArray(Long[]::new))
        .query(Long.class)
        .single();
  }

  private List<Optional<GapAwareTrackingToken>> tokens(String group) {
    return database
        .sql("SELECT token_type, token FROM book.token_entry WHERE processor_name = :group")
        .param("group", group)
        .query((row, number) -> token(row.getString(1), row.getBytes(2)))
        .list();
  }

  private Optional<GapAwareTrackingToken> token(@Nullable String type, byte @Nullable [] json) {
    if (type == null || json == null) {
      return Optional.empty();
    }
    TrackingToken stored =
        serializer.deserialize(new SimpleSerializedObject<>(json, byte[].class, type, null));
    return gapAware(Objects.requireNonNull(stored));
  }

  private static Optional<GapAwareTrackingToken> gapAware(TrackingToken token) {
    return Optional.ofNullable(WrappedToken.unwrapLowerBound(token))
        .map(GapAwareTrackingToken.class::cast);
  }
}
