package dev.hourbook.api.laws;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.modelling.command.ConcurrencyException;

/** A log in memory with the real log's unique key: no stream has two events of one number. */
final class OneStream extends InMemoryEventStorageEngine {

  private record Place(String stream, long number) {}

  private final Set<Place> places = new HashSet<>();

  @Override
  public void appendEvents(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event instanceof DomainEventMessage<?> fact && places.contains(place(fact))) {
        throw new ConcurrencyException("there is one already: " + place(fact));
      }
    }
    for (EventMessage<?> event : events) {
      if (event instanceof DomainEventMessage<?> fact) {
        places.add(place(fact));
      }
    }
    super.appendEvents(events);
  }

  private static Place place(DomainEventMessage<?> fact) {
    return new Place(fact.getAggregateIdentifier(), fact.getSequenceNumber());
  }
}
