package dev.hourbook.api.web.idempotency;

import dev.hourbook.api.clock.BusinessClock;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;

/** The keys of writes as rows of {@code book.command_receipt}, each with what was answered. */
final class Receipts {

  private static final String INSERT = """
      insert into book.command_receipt (idempotency_key, body_hash, received_at)
      values (?, ?, ?) on conflict do nothing""";

  /** How many may hold a connection while their work asks for others; the pool has 30. */
  private static final int HOLDERS = 8;

  private final JdbcTemplate jdbc;
  private final Semaphore turns = new Semaphore(HOLDERS, true);

  Receipts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A stored key; without an answer its work has not ended well yet. */
  record Receipt(String hash, @Nullable String answer) {}

  /**
   * Takes the key, in the running transaction if there is one; false if somebody has it. Waits for
   * whoever is about to take or to give back the same key.
   */
  boolean take(Caller caller) {
    Timestamp now = Timestamp.from(BusinessClock.machine());
    return jdbc.update(INSERT, caller.key(), caller.hash(), now) == 1;
  }

  /** Keeps what is answered, in the running transaction if there is one. */
  void keep(Caller caller, int status, String answer) {
    jdbc.update(
        "update book.command_receipt set status = ?, response = ? where idempotency_key = ?",
        status,
        answer,
        caller.key());
  }

  Optional<Receipt> find(Caller caller) {
    List<Receipt> found = jdbc.query(
        "select body_hash, response from book.command_receipt where idempotency_key = ?",
        (row, n) -> new Receipt(row.getString(1), row.getString(2)),
        caller.key());
    return found.stream().findFirst();
  }

  /**
   * Does the work while this connection alone holds the key, over as many transactions as it takes;
   * does nothing if somebody else holds it. Waits while many do such work: all of them would have
   * one connection each and wait for a second one in vain.
   */
  void holding(Caller caller, Runnable work) {
    turns.acquireUninterruptibly();
    try {
      holdingInTurn(caller, work);
    } finally {
      turns.release();
    }
  }

  private void holdingInTurn(Caller caller, Runnable work) {
    jdbc.execute((ConnectionCallback<Boolean>) connection -> {
      boolean held =
          asked(connection, "select pg_try_advisory_lock(hashtextextended(?, 0))", caller);
      if (held) {
        try {
          work.run();
        } finally {
          asked(connection, "select pg_advisory_unlock(hashtextextended(?, 0))", caller);
        }
      }
      return held;
    });
  }

  private static boolean asked(Connection connection, String sql, Caller caller)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      statement.setString(1, caller.key());
      try (ResultSet row = statement.executeQuery()) {
        return row.next() && row.getBoolean(1);
      }
    }
  }
}
