package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A reaction that failed is tried again at the command line once its cause is mended. */
class LettersByHandTest {

  private static final String GROUP = "cap-changed-reconsider-week";

  @TempDir
  private Path dir;

  @Test
  void withoutLettersThereIsNothingToTryAndAWrongGroupIsNamed() throws Exception {
    try (TestCompany test = TestCompany.open()) {
      assertThat(hourbook(test, "letters list --format csv").out().lines()).hasSize(1);
      assertThat(hourbook(test, "letters retry " + GROUP))
          .isEqualTo(new Ended(0, "", "0 sequences worked off, 0 letters still wait.\n"));
      Ended unknown = hourbook(test, "letters retry gossip");
      assertThat(unknown.err()).contains("no reaction 'gossip'", "[reaction/unknown]");
      assertThat(unknown.code()).isEqualTo(1);
    }
  }

  private Ended hourbook(TestCompany test, String words) throws Exception {
    return Ended.hourbook(dir, test.database(), words.split(" "));
  }
}
