package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.Hourbook;
import dev.hourbook.api.csv.CsvFolder;
import dev.hourbook.api.database.DatabaseAddress;
import dev.hourbook.api.database.TestDatabase;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** The command line as a process of its own: what it answers, where it says it, how it ends. */
class ExitCodesTest {

  @TempDir
  private Path dir;

  private record Ended(int code, String out, String err) {}

  private Ended hourbook(TestDatabase database, String... words) throws Exception {
    List<String> line = new ArrayList<>(List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        Hourbook.class.getName()));
    line.addAll(List.of(words));
    File out = dir.resolve("out").toFile();
    File err = dir.resolve("err").toFile();
    ProcessBuilder process = new ProcessBuilder(line).redirectOutput(out).redirectError(err);
    DatabaseAddress.Outside address = (DatabaseAddress.Outside) database.address();
    process
        .environment()
        .putAll(Map.of(
            "HOURBOOK_DATABASE_URL", address.url(),
            "HOURBOOK_DATABASE_USER", address.app().user(),
            "HOURBOOK_DATABASE_PASSWORD", address.app().password(),
            "HOURBOOK_DATABASE_OWNER_USER", address.owner().user(),
            "HOURBOOK_DATABASE_OWNER_PASSWORD", address.owner().password()));
    int code = process.start().waitFor();
    return new Ended(code, Files.readString(out.toPath()), Files.readString(err.toPath()));
  }

  @Test
  void aReportOfAnEmptyBookIsAnEmptyArrayOnStandardOutputAlone() throws Exception {
    try (TestDatabase database = TestDatabase.fresh()) {
      Ended ended = hourbook(database, "report", "run-rate", "--format", "json");
      assertThat(ended).isEqualTo(new Ended(0, "[]\n", ended.err()));
    }
  }

  @Test
  void importsReplayedVerifiedAndFoundWrong() throws Exception {
    Path folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
    try (TestDatabase database = TestDatabase.fresh()) {
      Ended replay = hourbook(database, "import", folder.toString(), "--replay-weeks");
      assertThat(replay.code()).as(replay.err()).isZero();
      assertThat(replay.out()).isEmpty();
      assertThat(replay.err()).contains("1 recorded", "0 errors", "Replayed 1 weeks");

      assertThat(hourbook(database, "report", "revenue", "--format", "json").out())
          .isEqualTo("[{\"currency\":\"USD\",\"seconds\":3600,\"amount\":\"95.00\"}\n]\n");

      Ended early = hourbook(database, "close-week", "2030-01-07@iso");
      assertThat(early.code()).isEqualTo(1);
      assertThat(early.err()).contains("[week/still-open]");

      new JdbcTemplate(database.owner()).update("delete from book.claim where side = 'pay'");
      Ended verify = hourbook(database, "verify");
      assertThat(verify.code()).isEqualTo(3);
      assertThat(verify.out()).isEmpty();
      assertThat(verify.err()).contains("WRONG claims are what the log says");
    }
  }

  @Test
  void theClockIsSetForwardAndNeverBack() throws Exception {
    Path folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
    try (TestDatabase database = TestDatabase.fresh()) {
      Ended set = hourbook(database, "clock", "--to", "2026-02-14T09:00:00Z");
      assertThat(set).isEqualTo(new Ended(0, "2026-02-14T09:00:00Z\n", ""));
      assertThat(hourbook(database, "import", folder.toString()).code()).isZero();
      Ended back = hourbook(database, "clock", "--to", "2026-02-13T09:00:00Z");
      assertThat(back.code()).isEqualTo(1);
      assertThat(back.out()).isEqualTo("2026-02-14T09:00:00Z\n");
      assertThat(back.err()).contains("[clock/never-back]");
    }
  }

  @Test
  void sealsAndFindsAChainMadeAnewByTheRootsWrittenOutside() throws Exception {
    Path folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
    String roots = dir.resolve("roots.csv").toString();
    try (TestDatabase database = TestDatabase.fresh()) {
      assertThat(hourbook(database, "import", folder.toString()).code()).isZero();
      JdbcTemplate owner = new JdbcTemplate(database.owner());
      owner.update("update book.domain_event set inserted_at = inserted_at - interval '1 hour'");

      Ended sealed = hourbook(database, "seal", "--roots", roots);
      assertThat(sealed.code()).as(sealed.err()).isZero();
      assertThat(sealed.err()).contains("events sealed. Sealed up to event", "1 roots written.");
      Ended held = hourbook(database, "verify", "--roots", roots);
      assertThat(held.code()).as(held.err()).isZero();
      assertThat(held.err()).contains("in 1 seals); 0 younger events", "Everything holds.");

      owner.update("update book.domain_event set inserted_at = inserted_at - interval '1 hour'");
      owner.update("delete from book.seal");
      Ended anew = hourbook(database, "seal", "--roots", roots);
      assertThat(anew.code()).isEqualTo(3);
      assertThat(anew.err())
          .contains("WRONG the log is as it was sealed: seal 1 is not the one written outside")
          .contains("no root was written");
      Ended found = hourbook(database, "verify", "--roots", roots);
      assertThat(found.code()).isEqualTo(3);
      assertThat(found.err()).contains("seal 1 is not the one written outside");
    }
  }

  @Test
  void aWrongLineEndsInOneAndAnUnreachableDatabaseIsToldWithoutATrace() throws Exception {
    CsvFolder folder = new CsvFolder(Files.createDirectory(dir.resolve("data")))
        .entries("1,C-1,never,3600,work,\n");
    TestDatabase database = TestDatabase.fresh();
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
}
