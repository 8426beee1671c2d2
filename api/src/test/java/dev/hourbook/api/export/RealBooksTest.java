package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.csv.CsvImport;
import dev.hourbook.api.csv.ImportOptions;
import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.house.Project;
import dev.hourbook.api.replay.Replay;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.party.Cadence;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole book of a real decade in other people's programs. */
class RealBooksTest {

  private static final Path REAL = Project.root().resolve("../shared/data/sip").normalize();

  @TempDir
  private Path folder;

  @Test
  void tenRealYearsBalance() throws Exception {
    assumeTrue(Files.isDirectory(REAL), () -> "export/missing: no folder " + REAL);
    Stretches.assumeTold();
    try (TestCompany test = TestCompany.open()) {
      replay(test.company());
      new Stretches(test, folder).agree(24);
    }
  }

  private static void replay(Company company) {
    ImportOptions options = new ImportOptions(REAL, "sip", PayCalendar.ISO, Cadence.WEEKLY, 30);
    CsvImport source = new CsvImport(company, options, Progress.NONE);
    assertThat(source.check(LocalDate.ofInstant(BusinessClock.machine(), ZoneOffset.UTC)))
        .isTrue();
    new Replay(company, Progress.NONE).run(source);
  }
}
