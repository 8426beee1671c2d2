package dev.hourbook.api.laws;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * A log in memory with the real log's unique key: no stream has two events of one number. It finds
 * a stream by its name; Axon's own would look through all events for each.
 */
final class OneStream extends InMemoryEventStorageEngine {

  private record Place(String stream, long number) {}

  private final Set<Place> places = new HashSet<>();
  private final Map<String, List<DomainEventMessage<?>>> streams = new HashMap<>();

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
    if (CurrentUnitOfWork.isStarted()) {
      CurrentUnitOfWork.get().onPrepareCommit(unit -> keep(events)); // as the engine itself does
    } else {
      keep(events);
    }
  }

  private void keep(List<? extends EventMessage<?>> events) {
    for (EventMessage<?> event : events) {
      if (event instanceof DomainEventMessage<?> fact) {
        streams
            .computeIfAbsent(fact.getAggregateIdentifier(), stream -> new ArrayList<>())
            .add(fact);
      }
    }
  }

  @Override
  public DomainEventStream readEvents(String stream, long first) {
    return DomainEventStream.of(streams.getOrDefault(stream, List.of()).stream()
        .filter(fact -> fact.getSequenceNumber() >= first)
        .toList());
  }

  private static Place place(DomainEventMessage<?> fact) {
    return new Place(fact.getAggregateIdentifier(), fact.getSequenceNumber());
  }
}
