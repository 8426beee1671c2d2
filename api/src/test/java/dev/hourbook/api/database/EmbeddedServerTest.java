package dev.hourbook.api.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.database.DatabaseProblem.Code;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedServerTest {
  @TempDir
  Path temporary;

  private Path data() {
    return temporary.resolve("Ann's data");
  }

  private Path folder() {
    return data().resolve("postgres-18");
  }

  private EmbeddedServer open() {
    return EmbeddedServer.open(new DatabaseAddress.Embedded(data(), TestDatabase.BINARIES));
  }

  private Optional<Postmaster> running() throws IOException {
    return Postmaster.of(folder().toRealPath().resolve("data"));
  }

  @AfterEach
  void nothingRunsOn() throws IOException {
    if (Files.exists(folder())) {
      assertThat(running()).as("no server is left").isEmpty();
    }
  }

  @Test
  void keepsWhatItSaidItKeeps() throws SQLException {
    try (EmbeddedServer server = open()) {
      for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
        assertThat(asked(server, "show " + setting)).as(setting).isEqualTo("on");
      }
      assertThat(asked(server, "show data_checksums")).isEqualTo("on");
      assertThat(asked(server, "select split_part(version(), ' ', 2)")).startsWith("18.");
    }
  }

  @Test
  void letsNobodyElseIn() throws SQLException, IOException {
    try (EmbeddedServer server = open()) {
      Login guess = new Login("postgres", "guess");
      assertThatThrownBy(() -> Connections.single(server.url(), guess).getConnection())
          .isInstanceOfSatisfying(
              SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("28P01"));
      assertThat(asked(server, "show listen_addresses")).isEqualTo("127.0.0.1");
      assertThat(asked(server, "show unix_socket_directories")).isEmpty();
      assertThat(
              asked(server, "select string_agg(distinct auth_method, ' ') from pg_hba_file_rules"))
          .isEqualTo("scram-sha-256");
      assertThat(permissions(folder())).isEqualTo("rwx------");
      assertThat(permissions(folder().resolve("passwords"))).isEqualTo("rw-------");
    }
  }

  @Test
  void aRestartKeepsTheDataAndThePasswords() throws SQLException {
    try (EmbeddedServer server = open()) {
      asked(server, "create table kept as select 7 as a; select 1");
    }
    try (EmbeddedServer server = open()) {
      assertThat(asked(server, "select a from kept")).isEqualTo("7");
    }
  }

  @Test
  void twoOpenersInOneProcessShareTheServer() throws SQLException {
    EmbeddedServer first = open();
    try (EmbeddedServer second = open()) {
      first.close();
      assertThat(asked(second, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void takesOverTheServerOfAKilledProcessAndStopsIt() throws Exception {
    int port;
    try (ServerUser other = ServerUser.of(data())) {
      port = other.port();
      other.kill();
    }
    assertThat(running()).as("the killed process left its server").isPresent();

    try (EmbeddedServer server = open()) {
      assertThat(server.port()).isEqualTo(port);
      assertThat(asked(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void theLastProcessOutStopsTheServerWhoeverStartedIt() throws Exception {
    try (ServerUser other = ServerUser.of(data())) {
      int port = other.port();
      try (EmbeddedServer server = open()) {
        other.leave();
        assertThat(server.port()).isEqualTo(port);
        assertThat(asked(server, "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void theFirstProcessOutLeavesTheServerToTheOther() throws Exception {
    EmbeddedServer server = open();
    try (ServerUser other = ServerUser.of(data())) {
      assertThat(other.port()).isEqualTo(server.port());
      server.close();
      assertThat(running()).isPresent();
      other.leave();
    }
  }

  @Test
  void processesThatStartAtOnceShareOneServer() throws Exception {
    try (ServerUser first = ServerUser.of(data());
        ServerUser second = ServerUser.of(data());
        ServerUser third = ServerUser.of(data())) {
      int port = first.port();
      assertThat(second.port()).isEqualTo(port);
      assertThat(third.port()).isEqualTo(port);
      first.leave();
      second.leave();
      third.leave();
    }
  }

  @Test
  void startsAgainAfterTheServerItselfWasKilled() throws Exception {
    EmbeddedServer server = open();
    asked(server, "create table kept as select 7 as a; select 1");
    ProcessHandle process = running().orElseThrow().process();
    process.destroyForcibly();
    process.onExit().join();
    server.close();

    try (EmbeddedServer again = open()) {
      assertThat(asked(again, "select a from kept")).isEqualTo("7");
    }
  }

  @Test
  void aProcessNumberThatNowBelongsToAnotherProgramIsNoServer() throws Exception {
    startsBesideAStale(ProcessHandle.current().pid());
  }

  @Test
  void aDeadServerThatNobodyWaitedForIsNoServer() throws Exception {
    Process parent = new ProcessBuilder("sh", "-c", "sh -c 'echo $$' & exec sleep 600").start();
    try (var said = parent.inputReader()) {
      startsBesideAStale(Long.parseLong(said.readLine()));
    } finally {
      parent.destroyForcibly().onExit().join();
    }
  }

  private void startsBesideAStale(long pid) throws IOException, SQLException {
    open().close();
    Path cluster = folder().resolve("data");
    Files.writeString(
        cluster.resolve("postmaster.pid"),
        String.join("\n", Long.toString(pid), cluster.toString(), "1", "5432", "", "", ""));

    try (EmbeddedServer server = open()) {
      assertThat(asked(server, "select 1")).isEqualTo("1");
    }
  }

  @Test
  void writesNothingToTheTemporaryFolder() throws Exception {
    Path empty = Files.createDirectory(temporary.resolve("empty"));
    try (ServerUser other =
        ServerUser.of(data(), "-XX:-UsePerfData", "-Djava.io.tmpdir=" + empty)) {
      assertThat(other.port()).isPositive();
      try (var found = Files.list(empty)) {
        assertThat(found).isEmpty();
      }
      other.leave();
    }
  }

  @Test
  void aFolderThatCannotBeMadeIsNamed() throws IOException {
    Files.createFile(data());

    assertProblem(Code.FOLDER_NOT_WRITABLE, data().toString(), "--data");
  }

  @Test
  void aServerThatCannotStartShowsItsLog() throws IOException {
    open().close();
    Files.writeString(folder().resolve("data").resolve("postgresql.conf"), "no_such_setting = 1\n");

    assertProblem(Code.START_FAILED, folder().toString(), "no_such_setting");
  }

  @Test
  void lostPasswordsAreMissedByName() throws IOException {
    open().close();
    Files.delete(folder().resolve("passwords"));

    assertProblem(Code.SECRETS_LOST, folder().resolve("passwords").toString());
  }

  private void assertProblem(Code code, String... words) {
    assertThatThrownBy(this::open)
        .isInstanceOfSatisfying(DatabaseProblem.class, e -> assertThat(e.code()).isEqualTo(code))
        .hasMessageStartingWith(code.text())
        .hasMessageContainingAll(words);
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }

  private static String asked(EmbeddedServer server, String sql) throws SQLException {
    var source = Connections.single(server.url(), server.secrets().superuser());
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      for (boolean rows = statement.execute(sql); !rows; rows = statement.getMoreResults()) {}
      try (var row = statement.getResultSet()) {
        assertThat(row.next()).isTrue();
        return row.getString(1);
      }
    }
  }
}
