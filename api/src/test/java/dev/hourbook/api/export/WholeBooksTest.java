package dev.hourbook.api.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.csv.CsvImport;
import dev.hourbook.api.csv.ImportOptions;
import dev.hourbook.api.csv.Progress;
import dev.hourbook.api.demo.Demo;
import dev.hourbook.api.house.Project;
import dev.hourbook.api.replay.Replay;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.projections.statements.Span;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Whole years of work, some months at a time: each stretch opens with what the one before left. In
 * one file the programs would need gigabytes, and no more would be checked.
 */
class WholeBooksTest {

  private static final Path REAL = Project.root().resolve("../shared/data/sip").normalize();

  @TempDir
  private Path folder;

  @Test
  void theYearOfTheDemoBalances() throws Exception {
    Program.assumeInstalled("hledger");
    Program.assumeInstalled("bean-check");
    try (TestCompany test = TestCompany.open()) {
      new Demo(test.company(), Progress.NONE).seed();
      everyStretchAgrees(test, 3);
    }
  }

  @Test
  void tenRealYearsBalance() throws Exception {
    assumeTrue(Files.isDirectory(REAL), () -> "export/missing: no folder " + REAL);
    Program.assumeInstalled("hledger");
    Program.assumeInstalled("bean-check");
    try (TestCompany test = TestCompany.open()) {
      replay(test.company());
      everyStretchAgrees(test, 24);
    }
  }

  private static void replay(Company company) {
    ImportOptions options = new ImportOptions(REAL, "sip", PayCalendar.ISO, Cadence.WEEKLY, 30);
    CsvImport source = new CsvImport(company, options, Progress.NONE);
    assertThat(source.check(LocalDate.ofInstant(BusinessClock.machine(), ZoneOffset.UTC)))
        .isTrue();
    new Replay(company, Progress.NONE).run(source);
  }

  private void everyStretchAgrees(TestCompany test, int months) throws Exception {
    Exported exported = new Exported(test.company().jdbc(), folder);
    LocalDate last = day(test, "max");
    LocalDate from = day(test, "min").withDayOfYear(1);
    for (; !from.isAfter(last); from = from.plusMonths(months)) {
      agree(exported, from, from.plusMonths(months));
    }
  }

  /** Both programs at once: they are what this test waits for. */
  private static void agree(Exported exported, LocalDate from, LocalDate to) throws Exception {
    try (ExecutorService both = Executors.newFixedThreadPool(Bookkeeper.values().length)) {
      List<Callable<Map<String, BigDecimal>>> found = new ArrayList<>();
      for (Bookkeeper keeper : Bookkeeper.values()) {
        found.add(() ->
            keeper.balances(exported.of(keeper.form(), Span.ALL.from(from).asOf(to.minusDays(1)))));
      }
      for (Future<Map<String, BigDecimal>> balances : both.invokeAll(found)) {
        assertThat(balances.get()).isEqualTo(exported.expected(from, to));
      }
    }
  }

  private static LocalDate day(TestCompany test, String which) {
    String sql = "select " + which + "(booked_on) from view.journal_entry";
    return Objects.requireNonNull(
        test.company().jdbc().queryForObject(sql, LocalDate.class), "an empty journal");
  }
}
