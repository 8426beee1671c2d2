package dev.hourbook.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JournalLawsTest {

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

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "every journal entry sums to zero"
            + " | update view.posting set amount = amount + 1 where leg = 0",
        "every journal entry sums to zero | delete from view.posting where leg = 1",
        "what a sheet comes to is its postings"
            + " | update view.sheet_rollup set amount = amount + 1",
        "what a sheet comes to is its postings | delete from view.sheet_rollup",
        "approved seconds of a sheet are those of the journal"
            + " | update view.timesheet set approved = approved + 1",
        "what is not yet on a bill document is open in the journal"
            + " | update view.item set document = null where side = 'bill'",
        "what is not yet on a pay document is open in the journal"
            + " | update view.item set document = null where side = 'pay'",
        "as many seconds are booked as were recorded, on each side"
            + " | delete from view.posting where account = 'time:expert:worked'",
        "nothing is booked in a closed month"
            + " | update view.journal_entry set booked_on = '2026-02-28' where position ="
            + " (select max(position) from view.journal_entry)",
        "nothing is booked in a closed month"
            + " | update view.journal_entry set booked_on = '2026-01-31' where position ="
            + " (select max(position) from view.journal_entry)",
        "nothing is booked in a closed month"
            + " | update view.posting set booked_on = '2026-02-28' where position ="
            + " (select max(position) from view.posting)"
      })
  void namesWhatIsWrong(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }

  @ParameterizedTest
  @CsvSource({
    "sums by service day are sums of postings, service",
    "sums by client are sums of those by service, client",
    "sums by day are sums of those by client, day",
    "sums by accounting date are sums of postings, booked"
  })
  void namesASumThatIsNotThatOfItsPostings(String law, String rollup) {
    String table = "view." + rollup + "_rollup";
    Planting.in(test).finds(law, "update " + table + " set amount = amount + 1");
    Planting.in(test).finds(law, "delete from " + table);
  }

  @Test
  void everyLawIsProvedHere() {
    assertThat(JournalLaws.all()).hasSize(11);
  }
}
