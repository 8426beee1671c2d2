package dev.hourbook.api.csv;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.party.Cadence;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is in the book already is passed over; what differs is told and not applied. */
class CsvImportTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 3, 1);

  @TempDir
  private Path dir;

  private TestCompany test;
  private CsvFolder folder;

  @BeforeEach
  void open() {
    test = TestCompany.open();
    folder = new CsvFolder(dir).entries("""
        1,C-1,2026-02-03,3600,work,a
        2,C-1,2026-02-04,1800,work,b
        3,C-1,2026-02-10,86401,work,c
        """);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private ImportSummary apply() {
    CsvImport source = new CsvImport(test.company(), folder.options(Cadence.WEEKLY), Progress.NONE);
    assertThat(source.check(TODAY)).isTrue();
    source.onboard();
    for (PayWeek week : source.weeks()) {
      source.week(week, Instant.parse("2026-03-01T00:00:00Z"));
    }
    test.company().caughtUp();
    return source.summary();
  }

  @Test
  void theSameFolderTwiceIsAllKnown() {
    ImportSummary first = apply();
    assertThat(first.recorded()).isEqualTo(3);
    assertThat(first.entriesOver24h()).isEqualTo(1);
    assertThat(first.expertDaysOver24h()).isEqualTo(1);
    long head = test.company().ledger().positions().head();
    ImportSummary second = apply();
    assertThat(second.recorded()).isZero();
    assertThat(second.repeated()).isEqualTo(3);
    assertThat(second.clean()).isTrue();
    assertThat(test.company().ledger().positions().head()).isEqualTo(head);
  }

  @Test
  void checkingAloneChangesNothing() {
    CsvImport source = new CsvImport(test.company(), folder.options(Cadence.WEEKLY), Progress.NONE);
    assertThat(source.check(TODAY)).isTrue();
    assertThat(source.summary().entries()).isEqualTo(3);
    assertThat(test.company().ledger().positions().head()).isZero();
    assertThat(test.count("select count(*) from book.source_record")).isZero();
    assertThat(test.company().clock().isSet()).isFalse();
  }

  /** A table that whoever changes all of it under a limit has no time for. */
  @Test
  void stagedRowsAreGoneThroughWithoutTheLimitOfATransaction() {
    test.owner().execute("""
        create function book.take_long() returns trigger language plpgsql as $$ begin
          if current_setting('transaction_timeout') <> '0' then raise 'no time'; end if;
          return null;
        end $$""");
    test.owner().execute("""
        create trigger take_long before delete on book.staged_entry
        execute function book.take_long()""");
    assertThat(apply().recorded()).isEqualTo(3);
  }

  @Test
  void theSameIdWithOtherContentInTheFileIsAConflictAndTheFirstStands() {
    folder.entries("""
        1,C-1,2026-02-03,3600,work,a
        1,C-1,2026-02-03,3600,work,a
        1,C-1,2026-02-03,3601,work,a
        """);
    ImportSummary summary = apply();
    assertThat(summary.recorded()).isEqualTo(1);
    assertThat(summary.repeated()).isEqualTo(1);
    assertThat(summary.conflicts()).isEqualTo(1);
    assertThat(summary.problems())
        .singleElement()
        .hasToString(
            "time-entries.csv:4: source_id '1': stands earlier in the file with other content;"
                + " not applied [import/conflict]");
    assertThat(test.count("select sum(recorded) from view.timesheet")).isEqualTo(3_600);
  }

  @Test
  void theSameIdWithOtherContentInTheBookIsAConflictAndTheBookStands() {
    apply();
    folder.entries("""
        1,C-1,2026-02-03,3601,work,a
        2,C-1,2026-02-04,1800,work,changed text
        4,C-1,2026-02-05,60,work,d
        """);
    ImportSummary summary = apply();
    assertThat(summary.recorded()).isEqualTo(1);
    assertThat(summary.conflicts()).isEqualTo(2);
    assertThat(summary.problems()).extracting(ImportProblem::line).containsExactly(2L, 3L);
    assertThat(test.count("select sum(recorded) from view.timesheet"))
        .isEqualTo(3_600 + 1_800 + 86_401 + 60);
  }

  @Test
  void mastersThatDifferFromTheBookAreConflictsAndTheBookStands() {
    apply();
    long head = test.company().ledger().positions().head();
    folder
        .file("contracts.csv", CsvFolder.CONTRACTS + "C-1,lab,E-1,Law,USD,2026-01-02\n")
        .file("rate-card.csv", CsvFolder.RATES + "Law,2026-01-01,96.00,60.00,USD\n");
    assertThat(apply().problems())
        .extracting(ImportProblem::field)
        .containsExactly("discipline", "contract");
    assertThat(test.company().ledger().positions().head()).isEqualTo(head);
  }
}
