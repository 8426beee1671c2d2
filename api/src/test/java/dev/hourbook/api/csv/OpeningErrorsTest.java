package dev.hourbook.api.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.party.Cadence;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One wrong row of any source keeps the whole cut-over out of the book. */
class OpeningErrorsTest {

  private static TestCompany test;
  private static long events;

  @TempDir
  private Path dir;

  private OpeningFolder folder;

  @BeforeAll
  static void open() {
    test = TestCompany.open();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    test.expert("E1");
    test.expert("E2");
    test.contract("C1", "lab", "E1", "Law");
    events = events();
  }

  private static long events() {
    return test.count("select count(*) from book.domain_event");
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @BeforeEach
  void write() {
    folder = new OpeningFolder(dir, "lab", "C1", "E1");
  }

  @AfterEach
  void theBookIsUntouched() {
    assertThat(events()).isEqualTo(events);
  }

  @Test
  void aRightFolderHasNoProblem() {
    assertThat(folder.into(test).check()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "series.csv | CN,2025,1 | 3: next_number '1' | csv/value",
        "series.csv | PO,2025,7 | 3: series 'PO' | csv/value",
        "series.csv | CN,25,7 | 3: year '25' | csv/value",
        "invoices.csv | 9,nobody,2026-01-01,2026-01-31,USD,1.00,0 | 4: client | opening/unknown",
        "invoices.csv|9,lab,2026-02-01,2026-03-01,USD,1,0|4: issued_on|opening/after-cut-over",
        "invoices.csv|9,lab,2026-01-01,2026-01-31,EUR,1,0|4: amount_left|opening/other-currency",
        "invoices.csv | 9,lab,2026-01-01,2026-01-31,USD,0.00,0 | 4: amount_left | csv/value",
        "invoices.csv | 9,lab,2026-01-01,2026-01-31,USD,1.00,-1 | 4: seconds | csv/value",
        "invoices.csv | A/12,lab,2026-01-01,2026-01-31,USD,1.00,0 | 4: number | import/conflict",
        "cash.csv | w1,lab,2026-01-20,USD,1.001,x | 3: amount | csv/value",
        "earnings.csv | E1,C9,2026-01-12,60,USD,1.00 | 4: contract | opening/unknown",
        "earnings.csv | E2,C1,2026-01-12,60,USD,1.00 | 4: contract | earnings/other-terms",
        "earnings.csv | E1,C1,2026-01-20,60,USD,1.00 | 4: contract | import/conflict",
        "expert-debts.csv | E9,USD,1.00 | 3: expert | opening/unknown",
        "balances.csv | assets:receivable,USD,1.00 | 4: account | csv/value",
        "history.csv | 2026-02-02,lab,Law,1,1,USD,1.00,1.00 | 4: week | opening/after-cut-over",
        "history.csv | 2026-01-05,lab,Law,1,1,USD,1.00,-1.00 | 4: pay | csv/value",
      })
  void tellsWhereAndWhatIsWrong(String file, String row, String place, String code) {
    OpeningImport.Summary summary = folder.row(file, row).applied(test);
    assertThat(summary.applied()).isZero();
    assertThat(summary.problems().getFirst().toString()).startsWith(file + ":" + place);
    assertThat(summary.problems().getFirst().code()).isEqualTo(code);
  }
}
