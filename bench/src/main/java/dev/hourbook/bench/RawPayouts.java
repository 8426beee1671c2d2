package dev.hourbook.bench;

import dev.hourbook.api.week.PayRuns;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The floor of planning: the events and claims of a run once more, byte by byte the same, as
 * batched inserts of plain JDBC into twins of the tables, in chunks and transactions of the same
 * size. What it writes is read from the book beforehand and not timed.
 */
final class RawPayouts {

  private static final String EVENTS = """
      select event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
        payload_type, payload_revision, payload, meta_data, global_index
      from book.domain_event
      where global_index > ? and payload_type = 'payout.planned' order by global_index limit ?""";

  private static final String CLAIMS = """
      select 'pay', item ->> 'item', e.aggregate_identifier
      from book.domain_event e,
        jsonb_array_elements(convert_from(e.payload, 'UTF8')::jsonb -> 'items') item
      where e.global_index > ? and e.global_index <= ? and e.payload_type = 'payout.planned'
      order by 2""";

  private static final String INSERT_EVENT = """
      insert into bench.domain_event (event_identifier, aggregate_identifier, sequence_number,
        type, time_stamp, payload_type, payload_revision, payload, meta_data)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

  private static final String INSERT_CLAIM =
      "insert into bench.claim (side, item, document) values (?, ?, ?)";

  private final Workshop workshop;

  RawPayouts(Workshop workshop) {
    this.workshop = workshop;
  }

  /** Writes the run's rows again; says how many nanoseconds that took. */
  long repeat(Run run) {
    workshop.settle();
    long nanos = 0;
    long after = run.position();
    Chunk chunk = read(after);
    while (!chunk.events().isEmpty()) {
      nanos += write(chunk);
      after = chunk.last();
      chunk = read(after);
    }
    return nanos;
  }

  private record Chunk(List<Object[]> events, List<Object[]> claims, long last) {}

  private Chunk read(long after) {
    JdbcTemplate jdbc = workshop.company().jdbc();
    List<Object[]> events =
        jdbc.query(EVENTS, (row, n) -> values(row, 10), after, PayRuns.PAYOUTS_PER_CHUNK);
    long last = events.isEmpty() ? after : (Long) events.getLast()[9];
    return new Chunk(events, jdbc.query(CLAIMS, (row, n) -> values(row, 3), after, last), last);
  }

  private static Object[] values(ResultSet row, int columns) throws SQLException {
    Object[] values = new Object[columns];
    for (int i = 0; i < columns; i++) {
      values[i] = row.getObject(i + 1);
    }
    return values;
  }

  private long write(Chunk chunk) {
    return Stopwatch.nanosOf(() -> {
      try (Connection connection = workshop.company().database().dataSource().getConnection()) {
        connection.setAutoCommit(false);
        insert(connection, INSERT_EVENT, chunk.events(), 9);
        insert(connection, INSERT_CLAIM, chunk.claims(), 3);
        connection.commit();
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    });
  }

  private static void insert(Connection connection, String sql, List<Object[]> rows, int columns)
      throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(sql)) {
      for (Object[] row : rows) {
        for (int i = 0; i < columns; i++) {
          statement.setObject(i + 1, row[i]);
        }
        statement.addBatch();
      }
      statement.executeBatch();
    }
  }
}
