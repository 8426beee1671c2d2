package dev.hourbook.api.eventstore;

import dev.hourbook.api.database.AxonTables;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackedEventData;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

/**
 * Axon's JDBC engine on {@code book.domain_event}. It keeps no snapshots and asks for none, reads
 * 1,000 events at a time, stores no event without provenance, and says why an append failed without
 * quoting the SQL and the payload, which PostgreSQL's driver puts into its messages.
 */
final class LedgerEngine extends JdbcEventStorageEngine {

  static final int READ_BATCH = 1000;

  /**
   * A transaction on its way is waited for, however many events overtake it: only its age tells
   * that it was rolled back. Axon's default forgets what lies 10,000 events back.
   */
  private static final int ANY_DISTANCE = Integer.MAX_VALUE;

  private static final String INDEX = AxonTables.events().globalIndexColumn();

  private final TransactionManager transactions;
  private final TailLook tail;
  private final TermsGate terms;

  LedgerEngine(
      Serializer serializer,
      EventUpcaster upcasters,
      ConnectionProvider connections,
      TransactionManager transactions,
      Bell committed) {
    super(builder()
        .snapshotSerializer(serializer)
        .eventSerializer(serializer)
        .upcasterChain(upcasters)
        .connectionProvider(connections)
        .transactionManager(transactions)
        .schema(AxonTables.events())
        .batchSize(READ_BATCH)
        .maxGapOffset(ANY_DISTANCE)
        .finalAggregateBatchPredicate(batch -> batch.size() < READ_BATCH)
        .persistenceExceptionResolver(DuplicateKey::causes));
    this.transactions = transactions;
    this.tail = new TailLook(committed);
    this.terms = new TermsGate(connections);
  }

  @Override
  protected List<? extends TrackedEventData<?>> fetchTrackedEvents(
      @Nullable TrackingToken lastToken, int batchSize) {
    Supplier<List<? extends TrackedEventData<?>>> read =
        () -> super.fetchTrackedEvents(lastToken, batchSize);
    return lastToken == null ? read.get() : tail.after(lastToken, read);
  }

  @Override
  public DomainEventStream readEvents(String aggregate, long firstSequence) {
    Optional<List<DomainEventMessage<?>>> kept =
        firstSequence == 0 ? KeptStreams.of(aggregate) : Optional.empty();
    return kept.map(DomainEventStream::of).orElseGet(() -> read(aggregate, firstSequence));
  }

  private DomainEventStream read(String aggregate, long firstSequence) {
    terms.share(List.of(aggregate));
    DomainEventStream stream = super.readEvents(aggregate, firstSequence);
    if (firstSequence != 0 || !KeptStreams.isShared(aggregate)) {
      return stream;
    }
    List<DomainEventMessage<?>> events = listed(stream);
    KeptStreams.keep(aggregate, events);
    return DomainEventStream.of(events);
  }

  /** Reads streams in one query and keeps them for the running unit of work. */
  void ahead(Collection<String> aggregates) {
    List<String> unknown =
        aggregates.stream().filter(one -> KeptStreams.of(one).isEmpty()).toList();
    if (unknown.isEmpty() || !KeptStreams.isKeeping()) {
      return;
    }
    terms.share(unknown);
    Map<String, List<DomainEventData<?>>> found = transactions.fetchInTransaction(
        () -> ManyStreams.read(getConnection(), unknown, this::getDomainEventData));
    for (String aggregate : unknown) {
      Stream<? extends DomainEventData<?>> rows = found.getOrDefault(aggregate, List.of()).stream();
      KeptStreams.keep(
          aggregate,
          listed(EventStreamUtils.upcastAndDeserializeDomainEvents(
              rows, getEventSerializer(), upcasterChain)));
    }
  }

  private static List<DomainEventMessage<?>> listed(DomainEventStream stream) {
    List<DomainEventMessage<?>> events = new ArrayList<>();
    stream.forEachRemaining(events::add);
    return List.copyOf(events);
  }

  @Override
  protected void appendEvents(List<? extends EventMessage<?>> events, Serializer serializer) {
    events.forEach(Provenance::require);
    super.appendEvents(events, serializer);
  }

  @Override
  protected TrackedEventData<?> getTrackedEventData(ResultSet row, GapAwareTrackingToken before)
      throws SQLException {
    LateEvent event = new LateEvent(row.getLong(INDEX), getEventSerializer());
    return event.placed(super.getTrackedEventData(row, before));
  }

  @Override
  protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregate) {
    return Stream.empty();
  }

  @Override
  protected void storeSnapshot(DomainEventMessage<?> snapshot, Serializer serializer) {
    throw new UnsupportedOperationException("event-store/no-snapshots: streams are short instead");
  }

  /** No cause is passed on: its message holds the statement and the payload. */
  @Override
  protected void handlePersistenceException(Exception exception, EventMessage<?> first) {
    RuntimeException clean = AppendFailure.of(exception, first);
    clean.setStackTrace(exception.getStackTrace());
    throw clean;
  }
}
