package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The role the application runs under: too weak to harm the book, and never long in the way. */
final class AppRole {
  /** Axon's readers pass over an event that is committed more than 60 s after its turn. */
  private static final String LONGEST_TRANSACTION = "20s";

  private static final int TRANSACTION_TIMEOUT_SINCE = 170_000;

  /** Each row names one thing this role may do and must not. */
  private static final String TOO_STRONG = """
      select 'is superuser' from pg_roles where rolname = current_user and rolsuper
      union all
      select 'may create roles' from pg_roles where rolname = current_user and rolcreaterole
      union all
      select 'passes row-level security' from pg_roles
      where rolname = current_user and rolbypassrls
      union all
      select 'owns ' || schemaname || '.' || tablename from pg_tables
      where schemaname in ('book', 'view') and pg_has_role(current_user, tableowner, 'MEMBER')
      union all
      select 'may create in schema ' || nspname from pg_namespace
      where nspname in ('book', 'view', 'public')
        and has_schema_privilege(current_user, oid, 'CREATE')
      union all
      select 'may ' || privilege || ' ' || written
      from unnest(array['UPDATE', 'DELETE', 'TRUNCATE', 'TRIGGER']) as privilege,
        unnest(array['book.domain_event', 'book.seal']) as written
      where has_table_privilege(current_user, written, privilege)
      union all
      select 'may UPDATE columns of ' || written
      from unnest(array['book.domain_event', 'book.seal']) as written
      where has_any_column_privilege(current_user, written, 'UPDATE')
      """;

  private AppRole() {}

  /**
   * Checks what the role may do.
   *
   * @throws DatabaseProblem ROLE_TOO_STRONG naming everything it may do and must not
   */
  static void refuseTooStrong(Connection app) throws SQLException {
    List<String> found = new ArrayList<>();
    try (Statement statement = app.createStatement();
        ResultSet rows = statement.executeQuery(TOO_STRONG)) {
      while (rows.next()) {
        found.add(rows.getString(1));
      }
    }
    if (!found.isEmpty()) {
      throw new DatabaseProblem(
          Code.ROLE_TOO_STRONG,
          "the application's role [" + app.getMetaData().getUserName() + "] "
              + String.join(", ", found.stream().distinct().limit(10).toList())
              + "; give HOURBOOK_DATABASE_USER a role that owns nothing and was granted nothing");
    }
  }

  /**
   * Has the server end what this role leaves open for longer than 20 s, on all later connections.
   * Work that must take longer and writes no events lifts it on its own connection.
   */
  static void limitTransactions(Connection app) throws SQLException {
    try (Statement statement = app.createStatement()) {
      // Two nodes that start together would otherwise collide on the row of the role.
      statement.execute("select pg_advisory_lock(hashtext('hourbook.role'))");
      limit(statement, "idle_in_transaction_session_timeout");
      if (Integer.parseInt(value(statement, "server_version_num")) >= TRANSACTION_TIMEOUT_SINCE) {
        limit(statement, "transaction_timeout");
      }
      statement.execute("select pg_advisory_unlock(hashtext('hourbook.role'))");
    }
  }

  private static void limit(Statement statement, String setting) throws SQLException {
    if (!value(statement, setting).equals(LONGEST_TRANSACTION)) {
      statement.execute(
          "alter role current_user set " + setting + " = '" + LONGEST_TRANSACTION + "'");
    }
  }

  private static String value(Statement statement, String setting) throws SQLException {
    try (ResultSet row = statement.executeQuery("select current_setting('" + setting + "')")) {
      row.next();
      return row.getString(1);
    }
  }
}
