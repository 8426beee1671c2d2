package dev.hourbook.api.audit;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was planted against what experts owe back is named by the law it breaks. */
class DebtLawsTest {

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
        "experts owe what they bear of clawbacks | update view.clawback set borne_minor = 0",
        "experts owe what they bear of clawbacks | delete from view.clawback",
        "experts owe what they bear of clawbacks | delete from view.debt",
        "what an expert owes is borne, less offset, less written off"
            + " | update view.debt set offset_minor = offset_minor - 1",
        "what an expert owes is borne, less offset, less written off"
            + " | update view.debt set lost_minor = lost_minor + 1",
        "what an expert owes is borne, less offset, less written off"
            + " | update view.posting set document = 'payout:none'"
            + " where account = 'assets:expert-receivable' and amount < 0",
        "a payout is owed or has paid what it is worth"
            + " | update view.payout set offset_minor = 0",
        "what a payout keeps is what the debt's stream lost"
            + " | delete from book.domain_event where payload_type = 'payout.debt-offset'",
        "what a payout keeps is what the debt's stream lost"
            + " | delete from book.domain_event where payload_type = 'payout.debt-restored'",
        "every expert is owed and was paid what the log says"
            + " | update view.posting set account = 'assets:cash-in-transit'"
            + " where account = 'assets:expert-receivable' and amount < 0"
      })
  void namesWhatIsWrong(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }
}
