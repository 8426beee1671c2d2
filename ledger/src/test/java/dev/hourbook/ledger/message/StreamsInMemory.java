package dev.hourbook.ledger.message;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Streams held in a map, filled by hand: what a decision would read from the event store. */
public final class StreamsInMemory implements Streams {

  private final Map<String, List<LedgerEvent>> facts = new HashMap<>();

  /** Appends facts to the stream of that id. */
  public StreamsInMemory add(Object id, LedgerEvent... more) {
    facts.computeIfAbsent(id.toString(), key -> new ArrayList<>()).addAll(List.of(more));
    return this;
  }

  @Override
  public List<LedgerEvent> of(String aggregate) {
    return List.copyOf(facts.getOrDefault(aggregate, List.of()));
  }
}
