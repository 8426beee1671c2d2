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
        "sums by service day are sums of postings"
            + " | update view.service_rollup set amount = amount + 1",
        "sums by service day are sums of postings | delete from view.service_rollup",
        "sums by day are sums of those by service day"
            + " | update view.day_rollup set amount = amount + 1",
        "sums by day are sums of those by service day | delete from view.day_rollup",
        "sums by accounting date are sums of postings"
            + " | update view.booked_rollup set amount = amount + 1",
        "sums by accounting date are sums of postings | delete from view.booked_rollup",
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

  @Test
  void everyLawIsProvedHere() {
    assertThat(JournalLaws.all()).hasSize(8);
  }
}
