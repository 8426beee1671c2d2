package dev.hourbook.api.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;

/**
 * Advisory locks of PostgreSQL on terms: shared by units of work that have read a contract or a
 * card, held alone by one that changes it, each until its transaction ends. Streams share
 * {@value #LOCKS} locks, so that a unit which reads thousands of contracts does not fill the
 * server's lock table.
 */
public final class TermsGate {

  private static final int LOCKS = 256;

  private static final String ALONE = "select pg_advisory_xact_lock(?, ?)";

  private static final String SHARED =
      "select pg_advisory_xact_lock_shared(?, lock) from unnest(?::int[]) lock order by lock";

  /** The first of a lock's two numbers, which no other lock of this database has. */
  private static final int CLASS = "hourbook.terms".hashCode();

  private static final String DEADLOCK = "40P01";
  private static final List<String> TERMS = List.of("rate-card:", "contract:");

  private final ConnectionProvider connections;

  /** Locks on the connection of the running unit of work. */
  public TermsGate(ConnectionProvider connections) {
    this.connections = connections;
  }

  /**
   * Waits until no unit of work has read the contract or card, {@code "contract:C-1"}; nobody else
   * reads or changes it until this unit ends.
   */
  public void hold(String terms) {
    int lock = of(terms);
    KeptStreams.isFirst(mark(lock));
    run(ALONE, statement -> statement.setInt(2, lock));
  }

  /** Before streams are read: nobody changes the terms among them from now on. */
  void share(Collection<String> aggregates) {
    List<Integer> locks = aggregates.stream()
        .filter(aggregate -> TERMS.stream().anyMatch(aggregate::startsWith))
        .map(TermsGate::of)
        .distinct()
        .filter(lock -> KeptStreams.isFirst(mark(lock)))
        .sorted()
        .toList();
    if (!locks.isEmpty()) {
      run(
          SHARED,
          statement -> statement.setArray(
              2, statement.getConnection().createArrayOf("int4", locks.toArray())));
    }
  }

  private static int of(String terms) {
    return Math.floorMod(terms.hashCode(), LOCKS);
  }

  private static String mark(int lock) {
    return "hourbook.terms." + lock;
  }

  private interface Locks {
    void set(PreparedStatement statement) throws SQLException;
  }

  private void run(String sql, Locks locks) {
    try {
      Connection connection = connections.getConnection();
      try (connection;
          PreparedStatement statement = connection.prepareStatement(sql)) {
        statement.setInt(1, CLASS);
        locks.set(statement);
        statement.execute();
      }
    } catch (SQLException failure) {
      if (DEADLOCK.equals(failure.getSQLState())) {
        throw new ConcurrencyException("event-store/terms: two units wait for each other", failure);
      }
      throw new EventStoreException("event-store/terms: no lock on terms", failure);
    }
  }
}
