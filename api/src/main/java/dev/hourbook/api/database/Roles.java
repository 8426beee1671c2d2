package dev.hourbook.api.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** The two roles and the database of an embedded server; the database comes last of all. */
final class Roles {
  static final String DATABASE = "hourbook";

  private Roles() {}

  static void provide(int port, Secrets secrets) throws SQLException {
    String url = Connections.url(port, "postgres");
    try (Connection connection = Connections.single(url, secrets.superuser()).getConnection();
        Statement statement = connection.createStatement()) {
      if (exists(statement, "pg_database where datname = '" + DATABASE + "'")) {
        return;
      }
      provide(statement, secrets.owner());
      provide(statement, secrets.app());
      createDatabase(statement, DATABASE, "template0", secrets);
    }
  }

  /** A database that only its owner and the application may enter. */
  static void createDatabase(Statement statement, String name, String template, Secrets secrets)
      throws SQLException {
    statement.execute("create database " + name + " template " + template + " owner "
        + secrets.owner().user());
    statement.execute("revoke all on database " + name + " from public");
    statement.execute(
        "grant connect on database " + name + " to " + secrets.app().user());
  }

  private static void provide(Statement statement, Login login) throws SQLException {
    if (!exists(statement, "pg_roles where rolname = '" + login.user() + "'")) {
      statement.execute(
          "create role " + login.user() + " login password '" + login.password() + "'");
    }
  }

  private static boolean exists(Statement statement, String where) throws SQLException {
    try (ResultSet found = statement.executeQuery("select 1 from " + where)) {
      return found.next();
    }
  }
}
