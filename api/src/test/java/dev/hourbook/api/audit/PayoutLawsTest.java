package dev.hourbook.api.audit;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What was planted against an expert, a payout or an item is named by the law it breaks. */
class PayoutLawsTest {

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
        "a payout is owed or has paid what it is worth"
            + " | update view.payout set minor = minor + 1",
        "a payout is owed or has paid what it is worth"
            + " | update view.payout set seconds = seconds - 1 where state = 'paid'",
        "a payout is owed or has paid what it is worth"
            + " | update view.posting set account = 'assets:cash-in-transit'"
            + " where account = 'assets:bank' and document like 'payout:%'",
        "a payout is owed or has paid what it is worth | delete from view.payout",
        "what is held of an expert is disputed or came back"
            + " | update view.dispute set state = 'open'",
        "what is held of an expert is disputed or came back"
            + " | update view.posting set account = 'liabilities:expert-payable:held'"
            + " where account = 'liabilities:expert-payable:reserved'",
        "every expert is owed and was paid what the log says"
            + " | update view.posting set expert = 'E1' where expert = 'E2'",
        "every expert is owed and was paid what the log says"
            + " | update view.posting set expert = 'E3'"
            + " where expert = 'E1' and account = 'time:expert:paid'",
        "every item sums to zero in every book and unit"
            + " | update view.posting set item = 'C1:2026-02-02@iso/1b0'"
            + " where account = 'time:client:unbilled' and amount > 0",
        "every item sums to zero in every book and unit"
            + " | update view.posting set item = 'C1:2026-02-02@iso/1p0'"
            + " where account = 'expenses:cost-of-services'"
      })
  void namesWhatIsWrong(String law, String planted) {
    Planting.in(test).finds(law, planted);
  }

  private static final String EXCHANGE =
      "what is exchanged is its quote of what is paid, and stands in trading";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "delete from view.posting where account = 'equity:trading'",
        "update view.posting set document = 'payout:none'"
            + " where account = 'equity:trading' and document like 'transfer:%'"
      })
  void namesWhatTradingDoesNotHold(String planted) {
    Planting.in(test).finds(EXCHANGE, planted);
  }

  @ParameterizedTest
  @CsvSource({"payout.planned, quote, Q1, Q2", "quote.locked, rate, 0.92, 0.93"})
  void namesWhatIsByNoQuote(String event, String field, String was, String is) {
    String pair = "\"%s\":\"%s\"";
    Planting.in(test).finds(EXCHANGE, """
            update book.domain_event set payload =
              convert_to(replace(convert_from(payload, 'UTF8'), '%s', '%s'), 'UTF8')
            where payload_type = '%s'""".formatted(
            pair.formatted(field, was), pair.formatted(field, is), event));
  }
}
