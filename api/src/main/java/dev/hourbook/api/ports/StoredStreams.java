package dev.hourbook.api.ports;

import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Streams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * Streams read from the event store. Within one root unit of work a rate card is read once: a chunk
 * that values hundreds of sheets by one card sees one state of it.
 */
public final class StoredStreams implements Streams {

  private static final String CARD = "rate-card:";
  private static final String CARDS_READ = "hourbook.streams.cards";

  private final EventStore store;

  /** Reads from the given store. */
  public StoredStreams(EventStore store) {
    this.store = store;
  }

  @Override
  public List<LedgerEvent> of(String aggregate) {
    if (!aggregate.startsWith(CARD) || !CurrentUnitOfWork.isStarted()) {
      return read(aggregate);
    }
    Map<String, List<LedgerEvent>> cards =
        CurrentUnitOfWork.get().root().getOrComputeResource(CARDS_READ, key -> new HashMap<>());
    List<LedgerEvent> known = cards.get(aggregate);
    if (known == null) {
      known = read(aggregate);
      if (!known.isEmpty()) {
        cards.put(aggregate, known);
      }
    }
    return known;
  }

  private List<LedgerEvent> read(String aggregate) {
    return store
        .readEvents(aggregate)
        .asStream()
        .map(message -> (LedgerEvent) message.getPayload())
        .toList();
  }
}
