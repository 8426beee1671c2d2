package dev.hourbook.api.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Ways to connect: one at a time for the owner, pooled for the application. */
final class Connections {
  private Connections() {}

  /** The address of a database on an embedded server. */
  static String url(int port, String database) {
    return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
  }

  /**
   * One new connection each time. It knows the address as it is: the driver's own data source
   * writes all its settings into it, and Flyway then looks a tenth of a second for passwords in it.
   */
  static DataSource single(String url, Login login) {
    Properties properties = new Properties();
    properties.setProperty("user", login.user());
    properties.setProperty("password", login.password());
    properties.setProperty("ApplicationName", "hourbook");
    return new DriverManagerDataSource(url, properties);
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
