package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourbook.api.csv.CsvFolder;
import dev.hourbook.api.database.TestDatabase;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as a process of its own: what it answers, where it says it, how it ends. */
class ExitCodesTest {

  @TempDir
  private Path dir;

  private Ended hourbook(TestDatabase database, String... words) throws Exception {
    return Ended.hourbook(dir, database, words);
  }

  @Test
  void aReportOfAnEmptyBookIsAnEmptyArrayOnStandardOutputAlone() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      Ended ended = hourbook(database, "report", "run-rate", "--format", "json");
      assertThat(ended).isEqualTo(new Ended(0, "[]\n", ended.err()));
    }
  }

  @Test
  void aWrongLineEndsInOneAndAnUnreachableDatabaseIsToldWithoutATrace() throws Exception {
    CsvFolder folder = new CsvFolder(Files.createDirectory(dir.resolve("data")))
        .entries("1,C-1,never,3600,work,\n");
    TestDatabase database = TestDatabase.fresh().forOne();
    Ended wrong;
    try (database) {
      wrong = hourbook(database, "import", folder.path().toString());
    }
    assertThat(wrong.code()).isEqualTo(1);
    assertThat(wrong.out()).isEmpty();
    assertThat(wrong.err()).contains("time-entries.csv:2: date 'never'", "Nothing was applied");
    Ended gone = hourbook(database, "verify");
    assertThat(gone.code()).isEqualTo(1);
    assertThat(gone.err()).startsWith("hourbook: ").doesNotContain("\tat ");
  }

  @Test
  void whatAPersonCanMendIsToldInWordsAndIsNoFaultOfOurs() throws Exception {
    try (TestDatabase database = TestDatabase.fresh();
        ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Ended keyless =
          hourbook(database, "receipt", "record", "", "--client", "lab", "--amount", "USD:1");
      assertThat(keyless.err()).contains("a receipt has a key", "[usage/value]");
      assertThat(keyless.code()).isEqualTo(1);
      Ended port = hourbook(database, "run", "--port", Integer.toString(taken.getLocalPort()));
      assertThat(port.err()).contains("[server/port-in-use]", "give another --port");
      assertThat(port.code()).isEqualTo(1);
    }
  }

  @Test
  void aReportThatCouldNotBeWrittenIsNotDone() throws Exception {
    Path full = Path.of("/dev/full");
    assumeTrue(Files.exists(full), "only Linux has a full disk at hand");
    try (TestDatabase database = TestDatabase.fresh()) {
      Ended ended = Ended.to(full, dir, database, "report", "run-rate", "--format", "json");
      assertThat(ended.err()).contains("[output/not-written]");
      assertThat(ended.code()).isEqualTo(1);
    }
  }
}
