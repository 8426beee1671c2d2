package dev.hourbook.api.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.csv.RatesImport.Summary;
import dev.hourbook.api.house.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RatesImportTest {

  private static final Instant NOW = Instant.parse("2026-02-11T10:00:00Z");

  @TempDir
  private Path folder;

  private TestCompany test;

  @BeforeEach
  void open() {
    test = TestCompany.open();
  }

  @AfterEach
  void close() {
    test.close();
  }

  private Summary bring(Path file) {
    Summary summary = new RatesImport(test.company(), file).run("test", NOW);
    test.company().caughtUp();
    return summary;
  }

  private Summary bring(String lines) throws IOException {
    return bring(Files.writeString(folder.resolve("rates.csv"), "day,base,quote,rate\n" + lines));
  }

  @Test
  void sameFileAgainChangesNothing() throws Exception {
    String lines = "2026-02-01,USD,JPY,149.2100\n2026-02-01,EUR,USD,1.0847\n";
    assertThat(bring(lines)).isEqualTo(new Summary(2, 2, 0, 0, List.of()));
    long events = test.company().ledger().positions().head();
    assertThat(bring(lines)).isEqualTo(new Summary(2, 0, 2, 0, List.of()));
    assertThat(test.company().ledger().positions().head()).isEqualTo(events);
    assertThat(test.texts("select concat_ws(' ', base, quote, day, rate) from view.exchange_rate"
            + " order by 1"))
        .containsExactly("EUR USD 2026-02-01 1.0847", "USD JPY 2026-02-01 149.21");
  }

  @Test
  void everyWrongLineIsNamedAndNothingIsApplied() throws Exception {
    Summary said = bring("""
            2026-02-01,USD,JPY,149.21
            2026-02-30,USD,JPY,149.21
            2026-02-02,USD,JPY,0
            2026-02-02,USD,USD,1
            2026-02-02,Yen,JPY,1
            2026-02-01,USD,JPY,149.22
            """);
    assertThat(said.imported()).isZero();
    assertThat(said.problems())
        .extracting(problem -> problem.file() + ":" + problem.line() + " " + problem.field())
        .containsExactly(
            "rates.csv:3 day",
            "rates.csv:4 rate",
            "rates.csv:5 quote",
            "rates.csv:6 base",
            "rates.csv:7 rate");
    assertThat(test.company().ledger().positions().head()).isZero();
  }

  @Test
  void anotherRateOfAKnownDayIsAConflict() throws Exception {
    bring("2026-02-01,USD,JPY,149.21\n");
    assertThat(bring("2026-02-01,USD,JPY,149.22\n2026-02-02,USD,JPY,150\n").problems())
        .extracting(ImportProblem::code)
        .containsExactly("rates/conflict");
    assertThat(test.count("select count(*) from view.exchange_rate")).isOne();
  }

  @Test
  void federalReservesFileNamesCountriesAndHasAllTheirRatesForOneDollar() {
    Path file = Project.root().resolve("../shared/data/fx/monthly.csv").normalize();
    assumeTrue(Files.isReadable(file), () -> "rates/missing: no file " + file);
    Summary said = bring(file);
    assertThat(said.problems()).isEmpty();
    assertThat(said.imported() + said.leftOut()).isEqualTo(said.read());
    assertThat(said.leftOut()).isEqualTo(378);
    assertThat(worth("GBP", "1971-01-01")).as("the pound at its parity").isEqualTo("2.41");
    assertThat(worth("EUR", "1999-01-01")).as("the euro in its first month").isEqualTo("1.16");
    assertThat(worth("AUD", "1999-01-01")).isEqualTo("0.63");
    assertThat(bring(file).repeated()).isEqualTo(said.imported());
  }

  /** What one unit was in dollars, as encyclopaedias have it. */
  private String worth(String currency, String day) {
    return test.texts("select round(1 / rate, 2)::text from view.exchange_rate where base = 'USD'"
            + " and quote = '" + currency + "' and day = '" + day + "'")
        .getFirst();
  }
}
