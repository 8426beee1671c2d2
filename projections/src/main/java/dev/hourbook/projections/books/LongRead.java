package dev.hourbook.projections.books;

import static java.util.Objects.requireNonNull;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One statement over a whole book, in a transaction of its own that only reads and that is not
 * under the time limits of the application's other transactions.
 */
public final class LongRead {

  private static final int ROWS_AT_A_TIME = 1_000;

  /** A reader may pause between rows. PostgreSQL before 17 has only the second of these limits. */
  private static final String LIFT = """
      select set_config(name, '0', true) from pg_settings
      where name in ('transaction_timeout', 'idle_in_transaction_session_timeout')""";

  private LongRead() {}

  /**
   * Hands each row to the handler, in the statement's order, however many there are. They come
   * through a cursor: without a size to fetch, PostgreSQL's driver holds all of them in memory
   * before it hands out the first.
   */
  public static void of(JdbcTemplate jdbc, String sql, RowCallbackHandler handler, Object... args) {
    unlimited(jdbc, reading -> {
      reading.setFetchSize(ROWS_AT_A_TIME);
      reading.query(sql, handler, args);
    });
  }

  /**
   * Hands the first column of each row, as text, to the sink: for a few rows that take long to
   * find. There is no cursor, under which PostgreSQL works on one core only.
   */
  public static void texts(JdbcTemplate jdbc, String sql, Consumer<@Nullable String> sink) {
    unlimited(
        jdbc,
        reading -> reading.query(sql, row -> {
          sink.accept(row.getString(1));
        }));
  }

  private static void unlimited(JdbcTemplate jdbc, Consumer<JdbcTemplate> work) {
    var source = requireNonNull(jdbc.getDataSource());
    JdbcTemplate reading = new JdbcTemplate(source);
    TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(source));
    transaction.setReadOnly(true);
    transaction.executeWithoutResult(status -> {
      lift(reading);
      work.accept(reading);
    });
  }

  /** Lifts the limits for the rest of the running transaction, which must write no events. */
  public static void lift(JdbcTemplate jdbc) {
    jdbc.queryForList(LIFT, String.class);
  }
}
