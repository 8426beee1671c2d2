package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.csv.CsvFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder of one hour at the command line, and what is reported, refused and found wrong then. */
class ImportByHandTest {

  @TempDir
  private Path dir;

  private Path folder = Path.of("");

  @BeforeEach
  void write() throws Exception {
    folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
  }

  @Test
  void importsReplayedVerifiedAndFoundWrong() {
    try (ByHand hand = ByHand.opened()) {
      Ended replay = hand.typed("import " + folder + " --replay-weeks");
      assertThat(replay.code()).as(replay.err()).isZero();
      assertThat(replay.out()).isEmpty();
      assertThat(replay.err()).contains("1 recorded", "0 errors", "Replayed 1 weeks");

      assertThat(hand.done("report revenue --format json"))
          .isEqualTo("[{\"currency\":\"USD\",\"seconds\":3600,\"amount\":\"95.00\"}\n]\n");
      hand.refused("close-week 2030-01-07@iso", "week/still-open");

      hand.owner().update("delete from book.claim where side = 'pay'");
      Ended verify = hand.typed("verify");
      assertThat(verify.code()).isEqualTo(3);
      assertThat(verify.out()).isEmpty();
      assertThat(verify.err()).contains("WRONG claims are what the log says");
    }
  }

  @Test
  void theClockIsSetForwardAndNeverBack() {
    try (ByHand hand = ByHand.opened()) {
      Ended set = hand.typed("clock --to 2026-02-14T09:00:00Z");
      assertThat(set).isEqualTo(new Ended(0, "2026-02-14T09:00:00Z\n", ""));
      hand.done("import " + folder);
      Ended back = hand.typed("clock --to 2026-02-13T09:00:00Z");
      assertThat(back.code()).isEqualTo(1);
      assertThat(back.out()).isEqualTo("2026-02-14T09:00:00Z\n");
      assertThat(back.err()).contains("[clock/never-back]");
    }
  }
}
