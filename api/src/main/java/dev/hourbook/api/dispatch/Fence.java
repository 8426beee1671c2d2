package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.payout.Rail;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Lets one node of a book send on a rail: a lock that PostgreSQL takes back when the connection
 * ends, with the process or without it. A node that was taken for dead and goes on harms nobody:
 * its intents are in the log, and whoever resolves them uses their keys.
 */
final class Fence implements AutoCloseable {

  private static final String TRY = """
      select pg_try_advisory_lock(hashtext('hourbook.dispatch'), hashtext(?))""";
  private static final int ALIVE_SECONDS = 5;

  private final DataSource source;
  private final Rail rail;
  private @Nullable Connection held;

  Fence(DataSource source, Rail rail) {
    this.source = source;
    this.rail = rail;
  }

  /**
   * Whether this node may send now. A loss is said once, even if it could be taken again at once:
   * what the database lost with it has to be asked for first.
   */
  boolean holds() {
    try {
      if (held != null) {
        boolean alive = held.isValid(ALIVE_SECONDS);
        if (!alive) {
          close();
        }
        return alive;
      }
      return take();
    } catch (SQLException lost) {
      close();
      return false;
    }
  }

  private boolean take() throws SQLException {
    Connection connection = source.getConnection();
    boolean taken = false;
    try (var statement = connection.prepareStatement(TRY)) {
      statement.setString(1, rail.word());
      try (var answer = statement.executeQuery()) {
        taken = answer.next() && answer.getBoolean(1);
      }
    } finally {
      if (!taken) {
        connection.close();
      }
    }
    held = taken ? connection : null;
    return taken;
  }

  /** Gives it up; the pool hands out the connection again, so the lock goes first. */
  @Override
  public void close() {
    if (held != null) {
      try (Connection ending = held;
          var statement = ending.createStatement()) {
        statement.execute("select pg_advisory_unlock_all()");
      } catch (SQLException gone) {
        // With the connection the lock is gone too.
      }
      held = null;
    }
  }
}
