package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestBook;
import dev.hourbook.api.house.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden scenario as {@code scripts/golden.sh} types it; the script compares its figures. */
class GoldenByHandTest {

  @TempDir
  private Path dir;

  @Test
  void theScriptFindsEveryFigureAsItShouldBe() throws Exception {
    try (TestBook lent = TestBook.lent();
        CommandPort port = CommandPort.in(dir)) {
      Ended ended = run(port, lent.folder());
      assertThat(ended.code()).as(ended.out() + ended.err()).isZero();
      assertThat(ended.out())
          .contains(
              "== Wednesday: ", "Everything holds.", "figures and refusals as they should be");
      assertThat(ended.err()).isEmpty();
      assertThat(run(port, lent.folder()).err())
          .as("a second time on the same book")
          .contains("cannot go back", "WRONG");
    }
  }

  private Ended run(CommandPort port, Path book) throws Exception {
    Path script = Project.root().resolve("scripts/golden.sh");
    ProcessBuilder process = new ProcessBuilder("bash", script.toString(), book.toString())
        .redirectOutput(dir.resolve("out").toFile())
        .redirectError(dir.resolve("err").toFile());
    process.environment().put("HOURBOOK", port.program().toString());
    int code = process.start().waitFor();
    return new Ended(
        code, Files.readString(dir.resolve("out")), Files.readString(dir.resolve("err")));
  }
}
