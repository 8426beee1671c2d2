package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.csv.CsvFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The log sealed, and found out, at the command line. */
class SealByHandTest {

  private static final String AN_HOUR_AGO =
      "update book.domain_event set inserted_at = inserted_at - interval '1 hour'";

  @TempDir
  private Path dir;

  @Test
  void sealsAndFindsAChainMadeAnewByTheRootsWrittenOutside() throws Exception {
    Path folder = new CsvFolder(Files.createDirectory(dir.resolve("data"))).path();
    String roots = " --roots " + dir.resolve("roots.csv");
    try (ByHand hand = ByHand.replayed(folder)) {
      hand.owner().update(AN_HOUR_AGO);
      Ended sealed = hand.typed("seal" + roots);
      assertThat(sealed.code()).as(sealed.err()).isZero();
      assertThat(sealed.err()).contains("events sealed. Sealed up to event", "1 roots written.");
      Ended held = hand.typed("verify" + roots);
      assertThat(held.code()).as(held.err()).isZero();
      assertThat(held.err()).contains("in 1 seals); 0 younger events", "Everything holds.");

      hand.owner().update(AN_HOUR_AGO);
      hand.owner().update("delete from book.seal");
      Ended anew = hand.typed("seal" + roots);
      assertThat(anew.code()).isEqualTo(3);
      assertThat(anew.err())
          .contains("WRONG the log is as it was sealed: seal 1 is not the one written outside")
          .contains("no root was written");
      Ended found = hand.typed("verify" + roots);
      assertThat(found.code()).isEqualTo(3);
      assertThat(found.err()).contains("seal 1 is not the one written outside");
    }
  }
}
