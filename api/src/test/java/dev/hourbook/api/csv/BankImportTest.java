package dev.hourbook.api.csv;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A bank's statement from a file: checked whole, taken once, told apart from what is there. */
class BankImportTest {

  private static final Instant NOW = Instant.parse("2026-03-10T12:00:00Z");
  private static final String HEADER = "id,value_date,amount,currency,reference,counterparty\n";
  private static final String IN = "1,2026-03-02,100.00,USD,INV-7,Acme\n";
  private static final String OUT = "2,2026-03-03,-40.50,USD,\"rent, March\",\n";

  private static TestCompany test;
  private static int accounts;

  @TempDir
  private Path dir;

  private final BankAccountId account = new BankAccountId("main" + accounts++);

  @BeforeAll
  static void company() {
    test = TestCompany.open();
  }

  @AfterAll
  static void close() {
    test.close();
  }

  @BeforeEach
  void open() {
    Money began = Money.of("1000.00", USD);
    test.send(new OpenBankAccount(account, LocalDate.parse("2026-03-01"), began, BEN, NOW, ANNA));
  }

  private BankImport file(String content, String closing) {
    Path file = dir.resolve("march.csv");
    try {
      Files.writeString(file, content);
    } catch (IOException failed) {
      throw new AssertionError(failed);
    }
    Optional<Money> asked =
        Optional.of(closing).filter(text -> !text.isEmpty()).map(text -> Money.of(text, USD));
    test.company().caughtUp();
    return new BankImport(test.company(), new BankOptions(file, account, asked, ANNA));
  }

  private BankSummary applied(String content) {
    return applied(content, "");
  }

  private BankSummary applied(String content, String closing) {
    BankImport lines = file(content, closing);
    if (lines.check(NOW)) {
      lines.apply(NOW);
    }
    return lines.summary();
  }

  private List<String> lines() {
    test.company().caughtUp();
    return test.texts("select value_date || ' ' || minor || ' ' || reference || ' ' || coalesce("
        + "(select counterparty from book.bank_counterparty c where c.line = l.line), '-')"
        + " from view.bank_line l where account = '" + account.key() + "' order by 1");
  }

  @Test
  void linesComeInOnceAndTheirCounterpartiesBesideTheLog() {
    assertThat(applied(HEADER + IN + OUT)).isEqualTo(new BankSummary(2, 2, 0, List.of()));
    assertThat(applied(HEADER + OUT + IN)).isEqualTo(new BankSummary(2, 0, 2, List.of()));
    assertThat(lines())
        .containsExactly("2026-03-02 10000 INV-7 Acme", "2026-03-03 -4050 rent, March -");
    assertThat(test.count("select count(*) from book.event where payload::text like '%Acme%'"))
        .isZero();
  }

  @Test
  void aCheckAloneChangesNothing() {
    BankImport lines = file(HEADER + IN, "");
    assertThat(lines.check(NOW)).isTrue();
    assertThat(lines()).isEmpty();
  }

  @Test
  void withoutAnIdEqualLinesOfAFileAreSeveralAndThoseOfTheNextFileTheSame() {
    String fees = ",2026-03-02,-5.00,USD,fee,Bank\n,2026-03-02,-5.00,USD,fee,Bank\n";
    assertThat(applied(HEADER + fees)).isEqualTo(new BankSummary(2, 2, 0, List.of()));
    assertThat(applied(HEADER + fees + ",2026-03-04,-5.00,USD,fee,Bank\n"))
        .isEqualTo(new BankSummary(3, 1, 2, List.of()));
    assertThat(lines()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2026-03-02,100.01,USD,INV-7,Acme | amount '100.01'",
        "1,2026-03-03,100.00,USD,INV-7,Acme | value_date '2026-03-03'",
        "1,2026-03-02,100.00,USD,INV-8,Acme | reference 'INV-8'"
      })
  void otherContentUnderAnIdIsAConflictAndNothingIsApplied(String row, String where) {
    applied(HEADER + IN);
    BankSummary said = applied(HEADER + OUT + row + "\n");
    assertThat(said.problems())
        .singleElement()
        .satisfies(problem -> assertThat(problem.toString())
            .startsWith("march.csv:3: " + where + ": differs: '1' is in the book with ")
            .endsWith("[import/conflict]"));
    assertThat(said.imported()).isZero();
    assertThat(lines()).hasSize(1);
    assertThat(applied(HEADER + OUT + "2" + row.substring(1) + "\n").problems())
        .singleElement()
        .satisfies(problem ->
            assertThat(problem.toString()).contains("'2' stands earlier in the file with "));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1,2026-02-28,1.00,USD,x,y | value_date | bank/before-the-first-day",
        "1,2026-03-11,1.00,USD,x,y | value_date | csv/not-yet",
        "1,2026-03-32,1.00,USD,x,y | value_date | csv/value",
        "1,2026-03-02,1.001,USD,x,y | amount | csv/value",
        "1,2026-03-02,0.00,USD,x,y | amount | csv/value",
        "1,2026-03-02,1.00,EUR,x,y | currency | bank/other-currency",
        "1,2026-03-02,1.00,USD,x | row | csv/shape"
      })
  void aBadLineIsNamedAndKeepsAllOut(String row, String field, String code) {
    BankSummary said = applied(HEADER + OUT + row + "\n");
    assertThat(said.problems())
        .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.code())
        .containsExactly("3 " + field + " " + code);
    assertThat(lines()).isEmpty();
  }

  @Test
  void aLineThatIsMissingIsSeenByTheClosingBalance() {
    assertThat(applied(HEADER + IN, "1059.50").problems())
        .extracting(ImportProblem::code)
        .containsExactly("bank/closing-balance");
    assertThat(lines()).isEmpty();
    applied(HEADER + IN);
    assertThat(applied(HEADER + IN + OUT, "1059.50").clean()).isTrue();
    assertThat(lines()).hasSize(2);
  }

  @Test
  void anAccountThatNobodyOpenedHasNoStatements() {
    BankOptions none =
        new BankOptions(dir.resolve("none.csv"), new BankAccountId("none"), Optional.empty(), ANNA);
    Refused refused =
        catchThrowableOfType(Refused.class, () -> new BankImport(test.company(), none));
    assertThat(refused.refusal().code()).isEqualTo("bank/unknown-account");
  }
}
