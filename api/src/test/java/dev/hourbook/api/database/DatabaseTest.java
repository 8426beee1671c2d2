package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseTest {
  private static final Path DATA = Path.of("folder");

  @Test
  void opensAnEmptyFolderReadyForTheApplication(@TempDir Path data) throws SQLException {
    var address = new DatabaseAddress.Embedded(data, TestDatabase.BINARIES);
    try (Database database = Database.open(address, 2);
        var connection = database.dataSource().getConnection();
        var statement = connection.createStatement();
        var row = statement.executeQuery("select current_user, stands_at from business_clock")) {
      assertThat(row.next()).isTrue();
      assertThat(row.getString(1)).isEqualTo("hourbook_app");
      assertThat(row.getString(2)).isNull();
    }
    try (Database again = Database.open(address, 2);
        var connection = again.dataSource().getConnection()) {
      assertThat(connection.getSchema()).isEqualTo("book");
    }
  }

  @Test
  void isEmbeddedUntilAnAddressIsGiven() {
    assertThat(DatabaseAddress.from(DATA, Map.of()))
        .isEqualTo(new DatabaseAddress.Embedded(DATA, DATA.resolve("postgres-binaries")));
    assertThat(DatabaseAddress.from(DATA, Map.of("HOURBOOK_POSTGRES_BINARIES", "shared")))
        .isEqualTo(new DatabaseAddress.Embedded(DATA, Path.of("shared")));
  }

  @Test
  void takesBothRolesFromTheEnvironment() {
    Map<String, String> environment = Map.of(
        "HOURBOOK_DATABASE_URL", "jdbc:postgresql://db/hourbook",
        "HOURBOOK_DATABASE_USER", "app",
        "HOURBOOK_DATABASE_PASSWORD", "secret-1",
        "HOURBOOK_DATABASE_OWNER_USER", "owner",
        "HOURBOOK_DATABASE_OWNER_PASSWORD", "secret-2");

    DatabaseAddress address = DatabaseAddress.from(DATA, environment);

    assertThat(address)
        .isEqualTo(new DatabaseAddress.Outside(
            "jdbc:postgresql://db/hourbook",
            new Login("app", "secret-1"),
            new Login("owner", "secret-2")))
        .hasToString(
            "Outside[url=jdbc:postgresql://db/hourbook, app=Login[app], owner=Login[owner]]");
  }

  @Test
  void namesTheVariableThatIsMissing() {
    var environment = Map.of("HOURBOOK_DATABASE_URL", "jdbc:postgresql://db/hourbook");

    assertThatThrownBy(() -> DatabaseAddress.from(DATA, environment))
        .isInstanceOfSatisfying(
            DatabaseProblem.class, e -> assertThat(e.code()).isEqualTo(Code.SETTING))
        .hasMessageContaining("HOURBOOK_DATABASE_USER");
  }

  @Test
  void refusesAnAddressThatIsNotOfPostgres() {
    var environment = Map.of("HOURBOOK_DATABASE_URL", "postgres://app:secret-1@db/hourbook");

    assertThatThrownBy(() -> DatabaseAddress.from(DATA, environment))
        .hasMessageContaining("HOURBOOK_DATABASE_URL")
        .hasMessageNotContaining("secret-1");
  }

  @Test
  void refusesAnAddressThatNamesARole() {
    String url = "jdbc:postgresql://db/hourbook?ssl=true&password=secret-2";
    assertThatThrownBy(() -> DatabaseAddress.from(DATA, Map.of("HOURBOOK_DATABASE_URL", url)))
        .hasMessageContaining("names a user or a password")
        .hasMessageNotContaining("secret-2");
  }
}
