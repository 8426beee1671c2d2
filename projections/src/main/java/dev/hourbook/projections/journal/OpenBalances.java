package dev.hourbook.projections.journal;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Unit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads what items and documents hold in the journal: one statement for each, whatever the batch.
 */
final class OpenBalances {

  private static final String SUMS = """
      select account, unit, serviced_on, client, project, discipline, expert, contract, document,
        week, item, place, sum(amount) as amount from view.posting""";

  private static final String CELLS = """
       and account = any(?)
      group by 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 having sum(amount) <> 0""";

  private final JdbcTemplate jdbc;
  private final String cells;

  private OpenBalances(JdbcTemplate jdbc, String cells) {
    this.jdbc = jdbc;
    this.cells = cells;
  }

  /** Of all that is posted. */
  OpenBalances(JdbcTemplate jdbc) {
    this(jdbc, CELLS);
  }

  /** Of what is posted up to that position of the log, whatever is posted since. */
  static OpenBalances upTo(JdbcTemplate jdbc, long position) {
    return new OpenBalances(jdbc, " and position <= " + position + CELLS);
  }

  /** Fills in what the watched items and documents hold in these accounts. */
  void fill(Holdings holdings, Set<Account> accounts) {
    String[] paths = accounts.stream().map(Account::path).toArray(String[]::new);
    read(holdings.watchedItems(), paths, "item", holdings::openItem);
    read(holdings.watchedDocuments(), paths, "document", holdings::openDocument);
  }

  private interface Sink {
    void open(String key, Cell cell, long amount);
  }

  private void read(Collection<String> keys, String[] paths, String column, Sink sink) {
    if (keys.isEmpty()) {
      return;
    }
    jdbc.query(
        SUMS + " where " + column + " = any(?)" + cells,
        row -> {
          sink.open(row.getString(column), cell(row), row.getLong("amount"));
        },
        keys.toArray(String[]::new),
        paths);
  }

  private static Cell cell(ResultSet row) throws SQLException {
    String path = row.getString("account");
    Account account = Account.ofPath(path)
        .orElseThrow(() -> new IllegalStateException("journal/unknown-account: " + path));
    return new Cell(
        account,
        new Unit(row.getString("unit")),
        row.getObject("serviced_on", LocalDate.class),
        Cell.dimensions(row));
  }
}
