package dev.hourbook.api.database;

import com.zaxxer.hikari.HikariDataSource;
import dev.hourbook.api.database.DatabaseProblem.Code;
import dev.hourbook.migrations.Schema;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/**
 * The database, migrated and ready: a pool of connections under the application's role, which owns
 * nothing and cannot change or remove an event. Tables are found without naming the schema, first
 * in {@code book}, then in {@code view}.
 *
 * <p>Close it last of all. An embedded server stops when no other process uses its folder; a
 * process that is killed leaves it running, and the next one to open the folder takes it over.
 */
public final class Database implements AutoCloseable {
  private static final int OLDEST_VERSION = 15;
  private static final int CONNECTIONS = 30;

  private final HikariDataSource pool;
  private final DataSource owner;
  private final AutoCloseableServer server;

  private Database(HikariDataSource pool, DataSource owner, AutoCloseableServer server) {
    this.pool = pool;
    this.owner = owner;
    this.server = server;
  }

  /**
   * Opens it with at most 30 connections at a time.
   *
   * @throws DatabaseProblem if it cannot be reached or made, is older than PostgreSQL 15, or if the
   *     application's role may do more than it should
   */
  public static Database open(DatabaseAddress address) {
    return open(address, CONNECTIONS);
  }

  /**
   * Opens it with at most so many connections at a time; an embedded server has 100 for all
   * processes together.
   *
   * @throws DatabaseProblem as {@link #open(DatabaseAddress)}
   */
  public static Database open(DatabaseAddress address, int connections) {
    return switch (address) {
      case DatabaseAddress.Embedded embedded -> embedded(embedded, connections);
      case DatabaseAddress.Outside outside -> ready(outside, connections, () -> {});
    };
  }

  private static Database embedded(DatabaseAddress.Embedded address, int connections) {
    EmbeddedServer server = EmbeddedServer.open(address);
    try {
      Secrets secrets = server.secrets();
      return ready(
          new DatabaseAddress.Outside(server.url(), secrets.app(), secrets.owner()),
          connections,
          server::close);
    } catch (RuntimeException e) {
      server.close();
      throw e;
    }
  }

  static Database ready(
      DatabaseAddress.Outside address, int connections, AutoCloseableServer server) {
    DataSource owner = Connections.single(address.url(), address.owner());
    refuseOld(owner);
    refuseOneRoleForBoth(address);
    Schema.migrate(owner, address.app().user());
    prepareRole(Connections.single(address.url(), address.app()));
    return new Database(Connections.pool(address.url(), address.app(), connections), owner, server);
  }

  private static void refuseOld(DataSource owner) {
    try (Connection connection = owner.getConnection()) {
      int found = connection.getMetaData().getDatabaseMajorVersion();
      if (found < OLDEST_VERSION) {
        throw new DatabaseProblem(
            Code.TOO_OLD,
            "the server is PostgreSQL " + found + "; use " + OLDEST_VERSION + " or newer");
      }
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static void refuseOneRoleForBoth(DatabaseAddress.Outside address) {
    if (address.app().user().equals(address.owner().user())) {
      throw new DatabaseProblem(
          Code.ROLE_TOO_STRONG,
          "[" + address.app().user() + "] is both owner and application;"
              + " make HOURBOOK_DATABASE_USER a role of its own that owns nothing");
    }
  }

  private static void prepareRole(DataSource app) {
    try (Connection connection = app.getConnection()) {
      AppRole.refuseTooStrong(connection);
      AppRole.limitTransactions(connection);
    } catch (SQLException e) {
      throw unreachable(e);
    }
  }

  private static DatabaseProblem unreachable(SQLException e) {
    return new DatabaseProblem(
        Code.UNREACHABLE,
        e.getMessage() + " (SQLState " + e.getSQLState() + "); check address, users, passwords",
        e);
  }

  /** Connections of the application, pooled, with rewritten batch inserts. */
  public DataSource dataSource() {
    return pool;
  }

  /** Single connections of the owner: for migrations and for repair by a person, nothing else. */
  public DataSource owner() {
    return owner;
  }

  @Override
  public void close() {
    try (server) {
      pool.close();
    }
  }

  /** What to let go of after the pool; closing it throws nothing checked. */
  interface AutoCloseableServer extends AutoCloseable {
    @Override
    void close();
  }
}
