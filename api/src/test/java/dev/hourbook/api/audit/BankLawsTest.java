package dev.hourbook.api.audit;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each law of the bank names what was planted against it. */
class BankLawsTest {

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
        "bank movements are held as the log says | update book.bank_held set minor = minor + 1",
        "bank movements are held as the log says | delete from book.bank_held where minor <> 0",
        "the bank's account is what its movements come to"
            + " | update view.bank_movement set minor = minor + 1",
        "the bank's account is what its movements come to | delete from view.bank_movement",
        "the bank's account is what its movements come to"
            + " | update view.posting set amount = amount + 1 where account = 'assets:bank'",
        "bank movements are shown as they are held"
            + " | update view.bank_movement set held_minor = held_minor - 1",
        "bank movements are shown as they are held | delete from view.bank_match",
        "a bank movement is held at most to its amount"
            + " | update view.bank_movement set held_minor = minor * 2 where held_minor <> 0",
        "a bank movement is held at most to its amount"
            + " | update view.bank_movement set held_minor = -held_minor where held_minor <> 0",
        "a bank line is matched whole or not at all"
            + " | update view.bank_line set state = 'open' where state = 'matched'",
        "a bank line is matched whole or not at all"
            + " | update view.bank_match set minor = minor - 1",
        "a bank line is matched whole or not at all | update view.bank_match set currency = 'EUR'"
      })
  void namesWhatIsNotAsTheStatementSays(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }
}
