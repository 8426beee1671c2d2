package dev.hourbook.migrations;

import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The tables, brought to the newest version by Flyway: schema {@code book} holds what is true
 * (events, tokens, claims, counters), schema {@code view} what can be rebuilt from it.
 */
public final class Schema {
  private Schema() {}

  /**
   * Applies every migration that is missing, in one transaction each; asking again does nothing.
   *
   * @param owner connects as the role that will own all tables and is used for nothing else
   * @param app the existing role the application runs under; it is granted what it needs by name,
   *     and asking with another name grants to that one as well
   * @throws IllegalArgumentException if the role's name cannot be quoted safely
   * @throws org.flywaydb.core.api.FlywayException if a migration fails or an applied one was edited
   */
  public static void migrate(DataSource owner, String app) {
    if (app.isEmpty() || app.contains("\"") || app.indexOf('\0') >= 0) {
      throw new IllegalArgumentException(
          "migrations/role-name: [" + app + "] is no role name; use letters, digits and _");
    }
    Flyway.configure()
        .dataSource(owner)
        .schemas("book", "view")
        .placeholders(Map.of("app", app))
        .validateMigrationNaming(true)
        .load()
        .migrate();
  }
}
