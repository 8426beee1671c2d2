package dev.hourbook.api.eventstore;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;

/**
 * Streams that a root unit of work has read and keeps. Its own events reach the log only when it
 * commits (the event store adds what is staged), so one look serves all its commands; what others
 * append meanwhile to a stream it writes to fails its commit, as ever.
 */
final class KeptStreams {

  private static final String KEPT = "hourbook.streams.kept";

  /** What a unit asks for again and again, and others seldom change. */
  private static final List<String> SHARED =
      List.of("rate-card:", "contract:", "pay-run:", "quote:");

  /** A unit that reads more of them, a cut-over, reads the rest each time. */
  private static final int MOST = 10_000;

  private KeptStreams() {}

  static Optional<List<DomainEventMessage<?>>> of(String aggregate) {
    return unit().flatMap(unit -> Optional.ofNullable(kept(unit).get(aggregate)));
  }

  /** Whether a stream is kept once it was read, though nobody asked for it ahead. */
  static boolean isShared(String aggregate) {
    return SHARED.stream().anyMatch(aggregate::startsWith) && isKeeping();
  }

  static void keep(String aggregate, List<DomainEventMessage<?>> events) {
    unit()
        .map(KeptStreams::kept)
        .filter(kept -> kept.size() < MOST)
        .ifPresent(kept -> kept.put(aggregate, events));
  }

  /** Whether the unit does something for the first time that it does once. */
  static boolean isFirst(String done) {
    return unit()
        .filter(root -> !root.resources().containsKey(done))
        .map(root -> root.resources().put(done, true) == null)
        .orElse(false);
  }

  static void forget(String aggregate) {
    unit().ifPresent(unit -> kept(unit).remove(aggregate));
  }

  /** Whether anything is kept at all: a processor's unit may wait for the events of another one. */
  static boolean isKeeping() {
    return unit().isPresent();
  }

  private static Optional<UnitOfWork<?>> unit() {
    return CurrentUnitOfWork.isStarted()
        ? Optional.<UnitOfWork<?>>of(CurrentUnitOfWork.get().root())
            .filter(root -> !(root instanceof BatchingUnitOfWork))
        : Optional.empty();
  }

  private static Map<String, List<DomainEventMessage<?>>> kept(UnitOfWork<?> root) {
    return root.getOrComputeResource(KEPT, key -> new HashMap<>());
  }
}
