package dev.hourbook.api.seal;

import dev.hourbook.api.database.TestDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A log of plain events on a database of its own, and what may be done to it. */
final class TestLog implements AutoCloseable {

  private final TestDatabase database = TestDatabase.fresh();
  private int streams;

  /** As the application. */
  JdbcTemplate app() {
    return new JdbcTemplate(database.dataSource());
  }

  /** As the role that owns the tables: whoever tampers. */
  JdbcTemplate owner() {
    return new JdbcTemplate(database.owner());
  }

  /** Seals whatever nobody can still commit to, however young. */
  Sealer sealer() {
    return new Sealer(app(), Duration.ZERO);
  }

  List<Break> breaks() {
    return new Chain(app()).walk();
  }

  /** A stream of so many events, in one statement. */
  void append(int events) {
    append(app(), events);
  }

  /** A transaction of the application that has appended, and is not over. */
  Open begin(int events) throws SQLException {
    return begin(database.dataSource().getConnection(), events);
  }

  /** The same of the owner, whose transactions the application cannot look into. */
  Open beginAsOwner(int events) throws SQLException {
    return begin(database.owner().getConnection(), events);
  }

  private Open begin(Connection connection, int events) throws SQLException {
    connection.setAutoCommit(false);
    append(new JdbcTemplate(new SingleConnectionDataSource(connection, true)), events);
    return new Open(connection);
  }

  private void append(JdbcTemplate jdbc, int events) {
    String sql = """
        insert into book.domain_event (event_identifier, aggregate_identifier, sequence_number,
          type, time_stamp, payload_type, payload, meta_data)
        select 'e' || n, 'stream:' || ?, n, 'Stream', '2026-11-21T00:00:00Z', 'said',
          convert_to('{"n":' || n || '}', 'UTF8'), '{}' from generate_series(0, ? - 1) n""";
    jdbc.update(sql, streams++, events);
  }

  /** Indexes that no event will ever have. */
  void burn(int events) throws SQLException {
    begin(events).rollback();
  }

  /** Seals as {@code number first-last events absent}. */
  List<String> seals() {
    return app()
        .query(
            "select number || ' ' || first_index || '-' || last_index || ' ' || events || ' '"
                + " || absent from book.seal order by number",
            (row, n) -> row.getString(1));
  }

  @Override
  public void close() {
    database.close();
  }

  /** What is not over yet. */
  record Open(Connection connection) {

    void commit() throws SQLException {
      connection.commit();
      connection.close();
    }

    void rollback() throws SQLException {
      connection.rollback();
      connection.close();
    }
  }
}
