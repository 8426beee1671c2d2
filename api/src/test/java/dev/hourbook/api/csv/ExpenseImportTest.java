package dev.hourbook.api.csv;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.chart.Account;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Operating expenses from a file: checked whole, booked once, told apart from what is there. */
class ExpenseImportTest {

  private static final Instant NOW = Instant.parse("2026-03-04T12:00:00Z");
  private static final String HEADER = "source_id,booked_on,account,amount,currency,description\n";
  private static final String RENT = "1,2026-02-28,expenses:operating:rent,4000.00,USD,February\n";
  private static final String REFUND =
      "2,2026-03-01,expenses:operating:travel,-120.50,USD,\"trip, cancelled\"\n";

  private static TestCompany test;
  private static int sources;

  @TempDir
  private Path dir;

  private final String source = "erp" + sources++;

  @BeforeAll
  static void open() {
    test = TestCompany.open();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @AfterEach
  void theBookBalances() {
    test.company().caughtUp();
    assertThat(test.count("select coalesce(sum(amount), 0) from view.posting")).isZero();
  }

  private ExpenseImport file(String content) {
    Path file = dir.resolve("march.csv");
    try {
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    return new ExpenseImport(
        test.company(), new ExpenseOptions(file, source, Account.ACCOUNTS_PAYABLE, ANNA, BEN));
  }

  private ExpenseSummary applied(String content) {
    ExpenseImport expenses = file(content);
    if (expenses.check(NOW)) {
      expenses.apply(NOW);
    }
    return expenses.summary();
  }

  private long balance(String account) {
    test.company().caughtUp();
    return test.count(
        "select coalesce(sum(amount), 0) from view.posting where account = ?"
            + " and document like 'voucher:" + source + "/%'",
        account);
  }

  @Test
  void booksEachRowAgainstWhatIsOwedToSuppliers() {
    ExpenseSummary summary = applied(HEADER + RENT + REFUND);
    assertThat(summary.recorded()).isEqualTo(2);
    assertThat(balance("expenses:operating:rent")).isEqualTo(4_000_00);
    assertThat(balance("expenses:operating:travel")).isEqualTo(-120_50);
    assertThat(balance("liabilities:accounts-payable")).isEqualTo(-3_879_50);
  }

  @Test
  void aFileMayNameItsCounterAccounts() {
    applied("counter_account," + HEADER + "assets:bank," + RENT);
    assertThat(balance("assets:bank")).isEqualTo(-4_000_00);
  }

  @Test
  void theSameFileAgainBooksNothingAndAnInterruptedOneIsTakenUp() {
    applied(HEADER + RENT);
    ExpenseSummary again = applied(HEADER + RENT + REFUND + REFUND);
    assertThat(again.recorded()).isEqualTo(1);
    assertThat(again.repeated()).isEqualTo(2);
    assertThat(again.clean()).isTrue();
    assertThat(balance("expenses:operating:rent")).isEqualTo(4_000_00);
  }

  @Test
  void otherContentUnderTheSameIdIsToldAndNotApplied() {
    applied(HEADER + RENT);
    ExpenseSummary changed = applied(HEADER + RENT.replace("4000", "4100") + REFUND);
    assertThat(changed.conflicts()).isEqualTo(1);
    assertThat(changed.recorded()).isEqualTo(1);
    assertThat(changed.clean()).isFalse();
    assertThat(changed.problems().getFirst().toString())
        .startsWith("march.csv:2: source_id '1': is in the book with other content");
    assertThat(balance("expenses:operating:rent")).isEqualTo(4_000_00);
  }

  @Test
  void aDryRunTellsAndChangesNothing() {
    ExpenseImport expenses = file(HEADER + RENT);
    assertThat(expenses.check(NOW)).isTrue();
    assertThat(expenses.summary().rows()).isEqualTo(1);
    assertThat(balance("expenses:operating:rent")).isZero();
  }

  /** One wrong row keeps the right one beside it out of the book. */
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "march.csv:3: source_id '',csv/value",
        "march.csv:3: booked_on '28.2.2026',csv/value",
        "march.csv:3: booked_on '2026-03-05',csv/not-yet",
        "march.csv:3: account 'expenses:rent',csv/value",
        "march.csv:3: account 'assets:receivable',csv/value",
        "march.csv:3: account 'liabilities:accounts-payable',csv/value",
        "march.csv:3: amount '1.001',csv/value",
        "march.csv:3: amount '0.00',csv/value",
        "march.csv:3: currency 'XAU',csv/value",
        "march.csv:3: description '',csv/value",
      })
  void tellsWhereAndWhatIsWrong(String place, String code) {
    String field = place.split(" ")[1];
    String value = place.substring(place.indexOf('\'') + 1, place.length() - 1);
    List<String> names = List.of(HEADER.strip().split(","));
    List<String> row = new ArrayList<>(
        List.of("9", "2026-02-28", "expenses:operating:other", "1.00", "USD", "pens"));
    row.set(names.indexOf(field), value);
    ExpenseSummary summary = applied(HEADER + RENT + String.join(",", row) + "\n");
    assertThat(summary.errors()).isEqualTo(1);
    assertThat(summary.recorded()).isZero();
    assertThat(summary.problems().getFirst().toString()).startsWith(place).endsWith(code + "]");
    assertThat(balance("expenses:operating:rent")).isZero();
  }

  @Test
  void tellsAMissingColumn() {
    assertThat(applied("source_id,amount\n1,2\n").problems().getFirst().code())
        .isEqualTo("csv/shape");
  }
}
