package dev.hourbook.api.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** Ways to connect: one at a time for the owner, pooled for the application. */
final class Connections {
  private Connections() {}

  /** The address of a database on an embedded server. */
  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  static DataSource single(String url, Login login) {
    PGSimpleDataSource source = new PGSimpleDataSource();
    source.setUrl(url);
    source.setUser(login.user());
    source.setPassword(login.password());
    source.setApplicationName("hourbook");
    return source;
  }

  static HikariDataSource pool(String url, Login login, int size) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("hourbook");
    config.setJdbcUrl(url);
    config.setUsername(login.user());
    config.setPassword(login.password());
    config.setMaximumPoolSize(size);
    config.setMinimumIdle(Math.min(2, size));
    config.setConnectionTimeout(10_000);
    config.addDataSourceProperty("ApplicationName", "hourbook");
    config.addDataSourceProperty("currentSchema", "book,view");
    config.addDataSourceProperty("reWriteBatchedInserts", "true");
    config.addDataSourceProperty("tcpKeepAlive", "true");
    return new HikariDataSource(config);
  }

  /** Whether a server on this port lets this role in at this moment. */
  static boolean answers(int port, Login login) {
    try (Connection connection = single(url(port, "postgres"), login).getConnection()) {
      return connection.isValid(5);
    } catch (SQLException e) {
      return false;
    }
  }
}
