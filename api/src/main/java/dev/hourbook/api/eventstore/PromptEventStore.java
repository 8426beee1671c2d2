package dev.hourbook.api.eventstore;

import java.util.Collection;
import java.util.List;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingEventStream;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;

/**
 * The embedded event store that rings a bell after each commit and whose streams hear it. Without
 * it an idle pooled processor looks for events every 500 ms only; with it a view follows within
 * milliseconds. Events of other nodes are found by the next look, 200 ms later at most.
 */
final class PromptEventStore extends EmbeddedEventStore implements ReadsAhead {

  private final LedgerEngine engine;
  private final Bell committed;

  PromptEventStore(LedgerEngine engine, Bell committed) {
    // One private stream per processor: the shared producer thread only adds a hop and a cache.
    super(builder().storageEngine(engine).optimizeEventConsumption(false));
    this.engine = engine;
    this.committed = committed;
  }

  EventStorageEngine engine() {
    return engine;
  }

  @Override
  public void ahead(Collection<String> aggregates) {
    engine.ahead(aggregates);
  }

  @Override
  public void forget(String aggregate) {
    KeptStreams.forget(aggregate);
  }

  @Override
  protected void afterCommit(List<? extends EventMessage<?>> events) {
    super.afterCommit(events);
    committed.ring();
  }

  @Override
  public TrackingEventStream openStream(TrackingToken position) {
    return new PromptStream(super.openStream(position), committed);
  }
}
