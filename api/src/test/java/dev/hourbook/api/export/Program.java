package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** Programs of others, run as processes of their own. */
final class Program {
  private Program() {}

  /** Skips the test where the program is not installed. */
  static void assumeInstalled(String name) {
    boolean found = Arrays.stream(System.getenv("PATH").split(File.pathSeparator, -1))
        .anyMatch(folder -> Files.isExecutable(Path.of(folder, name)));
    assumeTrue(
        found,
        () -> "export/missing: no " + name + " on the PATH; the Debian packages"
            + " hledger and beancount have it");
  }

  /** Standard output and error of a program that has to end well. */
  static String run(String... words) throws IOException, InterruptedException {
    Path out = Files.createTempFile("program", ".out");
    ProcessBuilder process = new ProcessBuilder(words).redirectErrorStream(true);
    process.environment().put("LC_ALL", "C.UTF-8");
    int code = process.redirectOutput(out.toFile()).start().waitFor();
    String said = Files.readString(out);
    Files.delete(out);
    assertThat(code).as(said).isZero();
    return said;
  }

  /** Rows under a header line. */
  static List<CsvRecord> rows(String csv) throws IOException {
    try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
      return reader.stream().skip(1).toList();
    }
  }
}
