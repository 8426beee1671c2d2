package dev.hourbook.api.eventstore;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.axonframework.config.Configurer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import tools.jackson.databind.JacksonModule;

/**
 * What the event store is filled with.
 *
 * @param names stored name to event class, closed: a name or class outside is refused
 * @param ledger registers aggregates, command handlers and the components they ask for
 * @param books projections of the group {@code books}: batches, no dead-letter queue, stop on error
 * @param reactions one handler per group name: event by event, savepoint, dead-letter queue
 * @param upcasters from the oldest to the newest shape
 * @param json modules for values that Jackson cannot write or read by itself
 * @param present the business's time, at which reactions act
 */
public record LedgerParts(
    Map<String, Class<?>> names,
    List<Consumer<Configurer>> ledger,
    List<Object> books,
    Map<String, Object> reactions,
    List<EventUpcaster> upcasters,
    List<JacksonModule> json,
    Supplier<Instant> present) {

  /** The name of the processing group of all figures and work lists. */
  public static final String BOOKS = "books";

  /**
   * Copies everything.
   *
   * @throws IllegalArgumentException if a reaction calls its group {@code books}
   */
  public LedgerParts {
    names = Map.copyOf(names);
    ledger = List.copyOf(ledger);
    books = List.copyOf(books);
    reactions = Map.copyOf(reactions);
    upcasters = List.copyOf(upcasters);
    json = List.copyOf(json);
    if (reactions.containsKey(BOOKS)) {
      throw new IllegalArgumentException("the group books is for figures; name the reaction's own");
    }
  }

  /** Names and write side only: no projection, no reaction, no upcaster, no module, no clock. */
  public static LedgerParts of(Map<String, Class<?>> names, List<Consumer<Configurer>> ledger) {
    return new LedgerParts(
        names, ledger, List.of(), Map.of(), List.of(), List.of(), () -> Instant.MIN);
  }

  /** The same with these projections in the group {@code books}, handled in this order. */
  public LedgerParts withBooks(Object... projections) {
    return new LedgerParts(
        names, ledger, List.of(projections), reactions, upcasters, json, present);
  }

  /** The same with these reactions, one handler per group name. */
  public LedgerParts withReactions(Map<String, Object> handlers) {
    return new LedgerParts(names, ledger, books, handlers, upcasters, json, present);
  }

  /** The same with these upcasters, oldest shape first. */
  public LedgerParts withUpcasters(List<EventUpcaster> chain) {
    return new LedgerParts(names, ledger, books, reactions, chain, json, present);
  }

  /** The same with these JSON modules. */
  public LedgerParts withJson(JacksonModule... modules) {
    return new LedgerParts(names, ledger, books, reactions, upcasters, List.of(modules), present);
  }

  /** The same with this clock. */
  public LedgerParts withPresent(Supplier<Instant> clock) {
    return new LedgerParts(names, ledger, books, reactions, upcasters, json, clock);
  }
}
