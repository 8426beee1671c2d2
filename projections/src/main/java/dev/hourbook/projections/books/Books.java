package dev.hourbook.projections.books;

import dev.hourbook.ledger.message.LedgerEvent;
import java.time.Instant;
import java.util.List;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * All views of the book behind one processor: each event is read once, and rows and token move in
 * one transaction. There is no dead-letter queue: a sum with a hole is worse than a late sum.
 */
@ProcessingGroup(Books.GROUP)
public final class Books {

  /** The name of the group and its processor. */
  public static final String GROUP = "books";

  /**
   * Metadata that an event has which was committed after a later one: its own place in the log. Its
   * token has the place of the later one, as the furthest that was read.
   */
  public static final String LATE_POSITION = "position";

  /** A thousand events may be a few thousand rows or millions, which no heap holds at once. */
  private static final int ROWS = 50_000;

  private static final String OPEN_BATCHES = "hourbook.books.batches";

  private final JdbcTemplate jdbc;
  private final List<View> views;

  /** The given views over one database. */
  public Books(JdbcTemplate jdbc, List<View> views) {
    this.jdbc = jdbc;
    this.views = List.copyOf(views);
  }

  @EventHandler
  void on(
      LedgerEvent event,
      TrackingToken token,
      @MetaDataValue(value = "recordedAt", required = true) String recordedAt,
      @MetaDataValue(LATE_POSITION) @Nullable String late) {
    long position = late == null ? token.position().orElseThrow() : Long.parseLong(late);
    Recorded recorded = new Recorded(event, position, Instant.parse(recordedAt));
    gathered().take(recorded);
  }

  private Gathered gathered() {
    UnitOfWork<?> unit = CurrentUnitOfWork.get();
    return unit.getOrComputeResource(OPEN_BATCHES, key -> {
      Gathered opened = new Gathered(views, ROWS, () -> LongRead.lift(jdbc));
      unit.onPrepareCommit(u -> opened.write());
      return opened;
    });
  }

  @ResetHandler
  void reset() {
    views.forEach(view -> jdbc.execute(view.wipe()));
  }

  /** Every table of every view. */
  public List<String> tables() {
    return views.stream().flatMap(view -> view.tables().stream()).toList();
  }
}
