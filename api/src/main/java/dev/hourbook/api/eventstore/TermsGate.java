package dev.hourbook.api.eventstore;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * An advisory lock of PostgreSQL on all terms: shared by units of work that have read a contract or
 * a card, held alone by one that changes some, each until its transaction ends.
 */
public final class TermsGate {

  private static final String DEADLOCK = "40P01";
  private static final String KEY = "(hashtextextended('terms', 0))";
  private static final List<String> TERMS = List.of("rate-card:", "contract:");
  private static final String SHARED = "hourbook.terms.shared";

  private final ConnectionProvider connections;

  /** Locks on the connection of the running unit of work. */
  public TermsGate(ConnectionProvider connections) {
    this.connections = connections;
  }

  /** Waits until nobody holds terms; nobody else reads or changes any until the unit ends. */
  public void hold() {
    lock("pg_advisory_xact_lock");
  }

  /** Before streams are read: if there are terms among them, nobody changes any from now on. */
  void share(Collection<String> aggregates) {
    boolean terms = aggregates.stream().anyMatch(TermsGate::isOfTerms);
    if (terms && KeptStreams.isFirst(SHARED)) {
      lock("pg_advisory_xact_lock_shared");
    }
  }

  private static boolean isOfTerms(String aggregate) {
    return TERMS.stream().anyMatch(aggregate::startsWith);
  }

  private void lock(String function) {
    try {
      Connection connection = connections.getConnection();
      try (connection;
          Statement statement = connection.createStatement()) {
        statement.execute("select " + function + KEY);
      }
    } catch (SQLException failure) {
      if (DEADLOCK.equals(failure.getSQLState())) {
        throw new ConcurrencyException("event-store/terms: two units wait for each other", failure);
      }
      throw new EventStoreException("event-store/terms: no lock on terms", failure);
    }
  }
}
