package dev.hourbook.api.eventstore;

import java.sql.BatchUpdateException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/** Names a failed append by code, SQLState, aggregate and sequence: nothing of the payload. */
final class AppendFailure {

  /** PostgreSQL's detail of a violated key, in any language of the server's messages. */
  private static final Pattern KEY =
      Pattern.compile("\\(aggregate_identifier, sequence_number\\)=\\((?<id>.*), (?<n>\\d+)\\)");

  private AppendFailure() {}

  static RuntimeException of(Exception failure, EventMessage<?> first) {
    if (!DuplicateKey.causes(failure)) {
      return new EventStoreException("event-store/append-failed: SQLState "
          + DuplicateKey.sqlState(failure).orElse("unknown")
          + " while storing events from "
          + place(first)
          + "; the unit was rolled back, see the database's log");
    }
    Optional<Matcher> key = violatedKey(failure);
    String place = key.map(AppendFailure::place).orElseGet(() -> place(first));
    if (key.filter(found -> found.group("n").equals("0")).isPresent()) {
      return new IdTaken("event-store/id-taken: " + place + " exists already; read it instead");
    }
    return new ConcurrencyException(
        "event-store/lost-race: " + place + " was written by somebody else; repeat the command");
  }

  private static String place(Matcher key) {
    return "'" + key.group("id") + "' at sequence " + key.group("n");
  }

  private static String place(EventMessage<?> event) {
    return event instanceof DomainEventMessage<?> domain
        ? "'" + domain.getAggregateIdentifier() + "' at sequence " + domain.getSequenceNumber()
        : "event " + event.getIdentifier();
  }

  /** The batch's own message quotes the statement, so only what the server said is read. */
  private static Optional<Matcher> violatedKey(Exception failure) {
    return DuplicateKey.sqlCauses(failure)
        .filter(cause -> !(cause instanceof BatchUpdateException))
        .flatMap(cause -> Optional.ofNullable(cause.getMessage()).stream())
        .map(KEY::matcher)
        .filter(Matcher::find)
        .findFirst();
  }
}
