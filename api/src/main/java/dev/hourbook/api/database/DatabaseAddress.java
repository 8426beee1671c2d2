package dev.hourbook.api.database;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.nio.file.Path;
import java.util.Map;

/** Where the database is: brought along in the data folder, or outside. */
public sealed interface DatabaseAddress {

  /**
   * A server of our own under {@code data}; its programs are unpacked once under {@code binaries},
   * which any number of data folders may share.
   */
  record Embedded(Path data, Path binaries) implements DatabaseAddress {}

  /** A server that somebody else runs, by JDBC address, with the two roles made beforehand. */
  record Outside(String url, Login app, Login owner) implements DatabaseAddress {}

  /**
   * Outside when HOURBOOK_DATABASE_URL is set, else embedded in the data folder.
   *
   * @throws DatabaseProblem SETTING if the address is set and a user or password is not
   */
  static DatabaseAddress from(Path data, Map<String, String> environment) {
    String url = environment.getOrDefault("HOURBOOK_DATABASE_URL", "").strip();
    if (url.isEmpty()) {
      String shared = environment.getOrDefault("HOURBOOK_POSTGRES_BINARIES", "").strip();
      Path binaries = shared.isEmpty() ? data.resolve("postgres-binaries") : Path.of(shared);
      return new Embedded(data, binaries);
    }
    if (!url.startsWith("jdbc:postgresql:")) {
      throw new DatabaseProblem(
          Code.SETTING,
          "HOURBOOK_DATABASE_URL is no PostgreSQL address;"
              + " write jdbc:postgresql://host:port/database");
    }
    if (url.matches(".*[?&](user|password)=.*")) {
      throw new DatabaseProblem(
          Code.SETTING,
          "HOURBOOK_DATABASE_URL names a user or a password; roles have variables of their own");
    }
    return new Outside(
        url,
        login(environment, "HOURBOOK_DATABASE_USER", "HOURBOOK_DATABASE_PASSWORD"),
        login(environment, "HOURBOOK_DATABASE_OWNER_USER", "HOURBOOK_DATABASE_OWNER_PASSWORD"));
  }

  private static Login login(Map<String, String> environment, String user, String password) {
    return new Login(required(environment, user), required(environment, password));
  }

  private static String required(Map<String, String> environment, String name) {
    String value = environment.get(name);
    if (value == null || value.isEmpty()) {
      throw new DatabaseProblem(
          Code.SETTING,
          name + " is not set; with HOURBOOK_DATABASE_URL set, both roles need user and password");
    }
    return value;
  }
}
