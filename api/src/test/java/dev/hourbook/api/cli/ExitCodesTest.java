package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.csv.CsvFolder;
import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.ledger.party.Cadence;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

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
  void aMonthIsClosedByWhatItsPreviewShowedAndReopenedByTwo() throws Exception {
    try (TestCompany test = TestCompany.open()) {
      undecidedHour(test);
      TestDatabase database = test.database();
      Ended check = hourbook(database, "period", "check", "2026-02", "--format", "csv");
      assertThat(check.code()).as(check.err()).isZero();
      assertThat(check.out()).contains("warning,undecided,C1:2026-02-23@iso,client:lab,1,");

      Ended preview = hourbook(database, "period", "preview", "2026-02", "--format", "csv");
      assertThat(preview.out())
          .contains("C1,lab,E1,USD,3600,95.00,60.00", "total,,,USD,3600,95.00,60.00");
      String hash = preview.err().replaceAll("(?s).*Hash (\\w+).*", "$1");
      assertThat(
              hourbook(database, "period", "close", "2026-02", "--hash", "ab12").err())
          .contains("[period/changed-since-shown]");
      Ended closed = hourbook(database, "period", "close", "2026-02", "--hash", hash);
      assertThat(closed.code()).as(closed.err()).isZero();
      assertThat(hourbook(database, "period", "list", "--format", "csv").out())
          .contains("2026-02,closed,user:preparer,2026-03-03T09:00:00Z,");

      Ended own = hourbook(
          database,
          "period",
          "reopen",
          "2026-02",
          "--reason",
          "x",
          "--approve-as",
          "user:preparer");
      assertThat(own.code()).isEqualTo(1);
      assertThat(own.err()).contains("waits for a second person", "[period/same-person-twice]");
    }
  }

  private static void undecidedHour(TestCompany test) {
    test.company().clock().advanceTo(Instant.parse("2026-03-03T09:00:00Z"));
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95", "USD 60");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.submit("2026-02-28T20:00:00Z", TestCompany.dated("1", "C1", "2026-02-27", 3_600));
    test.company().caughtUp();
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
