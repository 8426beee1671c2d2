package dev.hourbook.api.ports;

import dev.hourbook.api.eventstore.ReadsAhead;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import java.util.Collection;
import java.util.List;
import org.axonframework.eventsourcing.eventstore.EventStore;

/** Streams read from the event store, and what it keeps of them for the running unit of work. */
public final class StoredStreams implements Streams {

  private final EventStore store;
  private final ReadsAhead ahead;

  /** Reads from the given store. */
  public StoredStreams(EventStore store, ReadsAhead ahead) {
    this.store = store;
    this.ahead = ahead;
  }

  @Override
  public List<LedgerEvent> of(String aggregate) {
    return store
        .readEvents(aggregate)
        .asStream()
        .map(message -> (LedgerEvent) message.getPayload())
        .toList();
  }

  @Override
  public void ahead(Collection<String> aggregates) {
    ahead.ahead(aggregates);
  }

  @Override
  public List<LedgerEvent> afresh(String aggregate) {
    ahead.forget(aggregate);
    return of(aggregate);
  }
}
