package dev.hourbook.api.audit;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What was planted against tax that is withheld is named by the law it breaks. */
class TaxLawsTest {

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
        "what payouts withhold is owed to an authority"
            + " | update view.payout set withheld_minor = 0",
        "what payouts withhold is owed to an authority"
            + " | update view.posting set document = 'payout:none'"
            + " where account = 'liabilities:tax-withheld-payable'",
        "what payouts withhold is owed to an authority"
            + " | update view.posting set expert = 'E2'"
            + " where account = 'liabilities:tax-withheld-payable'",
        "what payouts withhold is owed to an authority"
            + " | delete from view.posting"
            + " where account = 'liabilities:tax-withheld-payable' and amount > 0",
        "tax is its rate of what was earned, half-up once"
            + " | update view.payout set withheld_minor = withheld_minor - 1"
            + " where withheld_minor > 0",
        "a payout is owed or has paid what it is worth"
            + " | update view.payout set withheld_minor = 0",
        "every expert is owed and was paid what the log says"
            + " | update view.posting set account = 'liabilities:tax-payable'"
            + " where account = 'liabilities:tax-withheld-payable'"
      })
  void namesWhatIsWrong(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }
}
