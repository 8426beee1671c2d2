package dev.hourbook.api.audit;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law of credit notes, receipts and what is due names what was planted against it. */
class DocumentLawsTest {

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
        "what an invoice leaves due is its receivable"
            + " | update view.open_item set due_minor = due_minor + 1",
        "what an invoice leaves due is its receivable | delete from view.open_item",
        "what credit notes leave is the clients' balance"
            + " | update view.credit_note set left_minor = left_minor + 1",
        "what receipts leave is unapplied cash"
            + " | update view.receipt set unapplied_minor = unapplied_minor - 1",
        "a receipt is applied, refunded or left"
            + " | update view.receipt set refunded_minor = refunded_minor + 1"
      })
  void namesWhatIsNotAsTheJournalSays(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }
}
