package dev.hourbook.api.company;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.ledger.catalog.EventNames;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Views of a history in which everything happens, made live and made again. */
class RebuildTest {

  private static TestCompany test;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @Test
  void everyTypeOfEventHasOccurred() {
    List<String> occurred = test.texts("select distinct payload_type from book.domain_event");
    assertThat(occurred).containsExactlyInAnyOrderElementsOf(EventNames.ALL.keySet());
  }

  @Test
  void nothingIsWrongWithIt() {
    assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
  }

  @Test
  void everyViewTableHasRows() {
    for (String table : test.company().viewTables()) {
      assertThat(test.count("select count(*) from " + table)).as(table).isPositive();
    }
  }

  @Test
  void everyViewTableOfTheSchemaIsRebuilt() {
    List<String> tables =
        test.texts("select 'view.' || tablename from pg_tables where schemaname = 'view'");
    assertThat(test.company().viewTables()).containsExactlyInAnyOrderElementsOf(tables);
  }

  @Test
  void rebuildingTwiceEqualsLive() {
    ViewChecksums checksums =
        new ViewChecksums(test.company().jdbc(), test.company().viewTables());
    Map<String, String> live = checksums.take();
    for (int times = 0; times < 2; times++) {
      test.company().ledger().rebuild().resetBooks();
      test.company().caughtUp();
      assertThat(checksums.take()).isEqualTo(live);
    }
  }

  @Test
  void anItemWhosePayoutWasCancelledIsHeldByTheNextOne() {
    assertThat(test.texts("select distinct document from view.item where side = 'pay'"
            + " and timesheet = 'C4:2026-02-02@iso'"))
        .containsExactly("payout:2026-02-02@iso/2:E2:main:USD:bank");
  }

  @Test
  void aMonthThatCutsAWeekBillsEachDayOnce() {
    assertThat(test.texts("select first_day || ' ' || end_day || ' ' || seconds from view.invoice"
            + " where client = 'big' order by number"))
        .containsExactly(
            "2026-02-01 2026-03-01 " + (18_007 + 1_999 + 3_601),
            "2026-02-01 2026-03-01 1801",
            "2026-03-01 2026-03-02 3601");
  }
}
