package dev.hourbook.api.audit;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law of files for a bank names what was planted against it. */
class RemittanceLawsTest {

  private static final String IN_ONE = "a payout is in the one live file that the log says";

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
        IN_ONE + " | delete from book.filed_payout where holder like 'remittance-file:%'",
        IN_ONE + " | update book.filed_payout set holder = 'remittance-file:HB-other'"
            + " where holder like 'remittance-file:%'",
        IN_ONE + " | update book.filed_payout set holder = 'remittance-file:HB-other'"
            + " where holder = 'by-hand'",
        "what is held as paid by a bank is recorded as paid"
            + " | update book.filed_payout set paid = not paid",
        "what is held as paid by a bank is recorded as paid"
            + " | update book.filed_payout set holder = 'cancelled', paid = false",
        "files are shown as their payouts are held, and come to their total"
            + " | update view.remittance_payment set live = not live",
        "files are shown as their payouts are held, and come to their total"
            + " | update view.remittance_payment set minor = minor + 1"
      })
  void namesWhatIsNotAsTheLogSays(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }
}
