package dev.hourbook.api.export;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.demo.Demo;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole book of the demo in other people's programs. */
class DemoBooksTest {

  @TempDir
  private Path folder;

  @Test
  void halfAYearOfTheDemoBalances() throws Exception {
    Stretches.assumeTold();
    try (TestCompany test = TestCompany.open()) {
      new Demo(test.company(), Progress.NONE, Demo.WEEKS / 2).seed();
      new Stretches(test, folder).agree(3);
    }
  }
}
