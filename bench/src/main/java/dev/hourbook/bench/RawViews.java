package dev.hourbook.bench;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/** The floor of a rebuild: the log read once, and each view's rows inserted in one statement. */
final class RawViews {

  private static final int FETCH = 1000;

  private final Workshop workshop;
  private final List<String> tables;

  RawViews(Workshop workshop, List<String> tables) {
    this.workshop = workshop;
    this.tables = tables;
    tables.forEach(table -> workshop
        .owner()
        .execute("create table " + twin(table) + " (like " + table + " including all)"));
  }

  private static String twin(String table) {
    return table.replace("view.", "bench.");
  }

  long nanos() {
    tables.forEach(table -> workshop.owner().execute("truncate " + twin(table)));
    return Stopwatch.nanosOf(() -> {
      try (Connection connection = workshop.company().database().owner().getConnection()) {
        connection.setAutoCommit(false);
        readLog(connection);
        copyViews(connection);
        connection.commit();
      } catch (SQLException failure) {
        throw new IllegalStateException(failure);
      }
    });
  }

  private static void readLog(Connection connection) throws SQLException {
    long bytes = 0;
    try (Statement statement = connection.createStatement()) {
      statement.setFetchSize(FETCH);
      try (ResultSet log = statement.executeQuery(
          "select payload, meta_data from book.domain_event order by global_index")) {
        while (log.next()) {
          bytes += log.getBytes(1).length + (long) log.getBytes(2).length;
        }
      }
    }
    if (bytes == 0) {
      throw new IllegalStateException("the log is empty");
    }
  }

  private void copyViews(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (String table : tables) {
        statement.executeUpdate("insert into " + twin(table) + " select * from " + table);
      }
    }
  }
}
