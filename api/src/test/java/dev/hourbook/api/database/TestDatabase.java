package dev.hourbook.api.database;

import dev.hourbook.migrations.Schema;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/**
 * A fresh, migrated database for one test class, cloned from a template that is migrated once per
 * test run, or made as that one was once a test is done with it. All share one real server under
 * {@code target}, which stops with the last Java process.
 */
public final class TestDatabase implements AutoCloseable {
  /** Where tests unpack PostgreSQL's programs, once for all data folders. */
  static final Path BINARIES = Path.of("target", "postgres-binaries").toAbsolutePath();

  private static final String PREFIX = "test_" + ProcessHandle.current().pid();
  private static final AtomicInteger COUNT = new AtomicInteger();
  private static final Deque<String> CLEAN = new ConcurrentLinkedDeque<>();

  private final DatabaseAddress.Outside address;
  private final String name;
  private final Database database;
  private boolean forOne;

  private TestDatabase(String name) {
    EmbeddedServer server = Shared.SERVER;
    Secrets secrets = server.secrets();
    this.name = name;
    this.address = new DatabaseAddress.Outside(
        Connections.url(server.port(), name), secrets.app(), secrets.owner());
    this.database = Database.ready(address, 20, () -> {});
  }

  /** A database nobody else uses; tables as migrated, no rows but theirs. */
  public static TestDatabase fresh() {
    String cleaned = CLEAN.poll();
    if (cleaned != null) {
      return new TestDatabase(cleaned);
    }
    String name = PREFIX + "_" + COUNT.incrementAndGet();
    asSuperuser(statement -> create(statement, name, Shared.TEMPLATE));
    return new TestDatabase(name);
  }

  /** The application's pool, as in production. */
  public DataSource dataSource() {
    return database.dataSource();
  }

  /** Connections of the role that owns the tables. */
  public DataSource owner() {
    return database.owner();
  }

  /** How a second node would reach the same database. */
  public DatabaseAddress address() {
    return address;
  }

  DatabaseAddress.Outside outside() {
    return address;
  }

  /** Whoever knows it may change what cannot be seen within. */
  String name() {
    forOne = true;
    return name;
  }

  static Login superuser() {
    return Shared.SERVER.secrets().superuser();
  }

  /** The opened database itself; closed with this. */
  public Database database() {
    return database;
  }

  /** It is for one test, and gone after that. */
  public TestDatabase forOne() {
    forOne = true;
    return this;
  }

  /** Whoever is still connected is cut off. */
  @Override
  public void close() {
    database.close();
    asSuperuser(statement -> statement.execute(
        "select pg_terminate_backend(pid) from pg_stat_activity where datname = '" + name + "'"));
    if (!forOne && restored()) {
      CLEAN.push(name);
    } else {
      asSuperuser(statement -> statement.execute("drop database " + name + " with (force)"));
    }
  }

  private boolean restored() {
    try (Connection connection = Connections.single(
            Connections.url(Shared.SERVER.port(), name), superuser())
        .getConnection()) {
      return Shared.SLATE.restored(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  static void asSuperuser(Work work) {
    EmbeddedServer server = Shared.SERVER;
    run(server, work);
  }

  private static void run(EmbeddedServer server, Work work) {
    String url = Connections.url(server.port(), "postgres");
    DataSource source = Connections.single(url, server.secrets().superuser());
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      work.with(statement);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void create(Statement statement, String name, String template)
      throws SQLException {
    Roles.createDatabase(statement, name, template, Shared.SERVER.secrets());
  }

  /** What a superuser does with one statement. */
  interface Work {
    void with(Statement statement) throws SQLException;
  }

  /** Started by the first test that asks. */
  private static final class Shared {
    private static final Path DATA = Path.of("target", "test-database");

    static final EmbeddedServer SERVER =
        EmbeddedServer.open(new DatabaseAddress.Embedded(DATA, BINARIES));

    static final String TEMPLATE = PREFIX + "_template";

    static final CleanSlate SLATE;

    static {
      Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close));
      QuickLogin.to(SERVER, DATA);
      run(SERVER, Shared::dropLeftovers);
      run(
          SERVER,
          statement -> Roles.createDatabase(statement, TEMPLATE, "template0", SERVER.secrets()));
      Schema.migrate(
          Connections.single(
              Connections.url(SERVER.port(), TEMPLATE), SERVER.secrets().owner()),
          SERVER.secrets().app().user());
      SLATE = slate();
    }

    private static CleanSlate slate() {
      String url = Connections.url(SERVER.port(), TEMPLATE);
      try (Connection template =
          Connections.single(url, SERVER.secrets().superuser()).getConnection()) {
        return CleanSlate.of(template);
      } catch (SQLException e) {
        throw new IllegalStateException(e);
      }
    }

    /** Databases of test runs that have ended. */
    private static void dropLeftovers(Statement statement) throws SQLException {
      List<String> found = new ArrayList<>();
      try (var rows =
          statement.executeQuery("select datname from pg_database where datname like 'test\\_%'")) {
        while (rows.next()) {
          found.add(rows.getString(1));
        }
      }
      for (String database : found) {
        long pid = Long.parseLong(database.split("_", -1)[1]);
        if (ProcessHandle.of(pid).isEmpty() || pid == ProcessHandle.current().pid()) {
          // The other fork of this run may have done so a moment ago.
          statement.execute("drop database if exists " + database + " with (force)");
        }
      }
    }
  }
}
