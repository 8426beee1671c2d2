package dev.hourbook.api.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * Lets a server of tests ask for the password itself. Deriving a key from it, as the servers of
 * books want, costs each of a test's ten connections 4,096 hashes: a third of opening a company. A
 * wrong password is still turned away.
 */
final class QuickLogin {

  private static final String KEY = "scram-sha-256";
  private static final String ITSELF = "password";

  private QuickLogin() {}

  /** Changes a running server, if no test run has done so before. */
  static void to(EmbeddedServer server, Path data) {
    Path folder = data.resolve("postgres-" + EmbeddedServer.MAJOR).resolve("data");
    try {
      Path rules = folder.resolve("pg_hba.conf");
      String before = Files.readString(rules);
      if (before.contains(KEY)) {
        Path after = Files.createTempFile(folder, "pg_hba", ".new");
        Files.writeString(after, before.replace(KEY, ITSELF));
        // Another process of this test run may do the same, and nobody may find half a file.
        Files.move(after, rules, StandardCopyOption.ATOMIC_MOVE);
        change(server);
      }
    } catch (IOException | SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void change(EmbeddedServer server) throws SQLException {
    OffsetDateTime old = loaded(server);
    run(server, "select pg_reload_conf()");
    while (!loaded(server).isAfter(old)) {
      Thread.onSpinWait(); // the server forks nobody by the old rules once it says so
    }
    Secrets secrets = server.secrets();
    for (Login login : List.of(secrets.superuser(), secrets.owner(), secrets.app())) {
      run(
          server,
          "set scram_iterations = 1",
          "alter role " + login.user() + " password '" + login.password() + "'");
    }
  }

  /** When whoever takes connections last read its rules. */
  private static OffsetDateTime loaded(EmbeddedServer server) throws SQLException {
    try (Connection connection = connection(server);
        Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select pg_conf_load_time()")) {
      row.next();
      return row.getObject(1, OffsetDateTime.class);
    }
  }

  private static void run(EmbeddedServer server, String... sql) throws SQLException {
    try (Connection connection = connection(server);
        Statement statement = connection.createStatement()) {
      for (String one : sql) {
        statement.execute(one);
      }
    }
  }

  private static Connection connection(EmbeddedServer server) throws SQLException {
    return Connections.single(server.url(), server.secrets().superuser()).getConnection();
  }
}
