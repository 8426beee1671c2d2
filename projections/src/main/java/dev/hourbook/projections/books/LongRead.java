package dev.hourbook.projections.books;

import static java.util.Objects.requireNonNull;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * One statement's rows, however many, through a cursor. Without a transaction and a size to fetch,
 * PostgreSQL's driver holds all of them in memory before it hands out the first.
 */
public final class LongRead {

  private static final int ROWS_AT_A_TIME = 1_000;

  private LongRead() {}

  /** Hands each row to the handler, in the statement's order. */
  public static void of(JdbcTemplate jdbc, String sql, RowCallbackHandler handler, Object... args) {
    var source = requireNonNull(jdbc.getDataSource());
    JdbcTemplate paged = new JdbcTemplate(source);
    paged.setFetchSize(ROWS_AT_A_TIME);
    TransactionTemplate reading = new TransactionTemplate(new JdbcTransactionManager(source));
    reading.setReadOnly(true);
    reading.executeWithoutResult(status -> paged.query(sql, handler, args));
  }
}
