package dev.hourbook.projections.books;

import java.sql.Array;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rows for one statement that takes one array a column, {@code ... from unnest(?, ?)}: one round trip
 * a table and batch, whatever the number of rows.
 */
public final class Rows {

  private final JdbcTemplate jdbc;
  private final String sql;
  private final List<Column> columns;

  private record Column(String type, List<@Nullable Object> values) {}

  /** Rows for the statement, with the PostgreSQL type of each column. */
  public Rows(JdbcTemplate jdbc, String sql, String... types) {
    this.jdbc = jdbc;
    this.sql = sql;
    this.columns =
        List.of(types).stream().map(t -> new Column(t, new ArrayList<>())).toList();
  }

  /** Adds a row; values in the order of the columns. */
  public Rows add(@Nullable Object... values) {
    for (int i = 0; i < columns.size(); i++) {
      columns.get(i).values().add(values[i]);
    }
    return this;
  }

  /** Whether there is nothing to write. */
  public boolean isEmpty() {
    return columns.getFirst().values().isEmpty();
  }

  /** Runs the statement if there are rows, and forgets them; says how many rows it touched. */
  public int write() {
    if (isEmpty()) {
      return 0;
    }
    int touched = jdbc.update(connection -> {
      var statement = connection.prepareStatement(sql);
      for (int i = 0; i < columns.size(); i++) {
        statement.setArray(i + 1, array(connection, columns.get(i)));
      }
      return statement;
    });
    columns.forEach(column -> column.values().clear());
    return touched;
  }

  private static Array array(Connection connection, Column column) throws SQLException {
    return connection.createArrayOf(column.type(), column.values().toArray());
  }
}
