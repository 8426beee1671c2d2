package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.bank.BankLineEvent.BankLineImported;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.BankRefusal;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines of a statement come in once, from the first day compared, in the account's currency. */
class BankStatementTest {

  private static final BankAccountId MAIN = new BankAccountId("main");
  private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
  private static final Instant AT = Instant.parse("2026-03-05T09:00:00Z");
  private final BookInMemory book = new BookInMemory();

  @BeforeEach
  void open() {
    book.granted(new OpenBankAccount(MAIN, FIRST, usd("1000.00"), BOB, AT, ANN));
  }

  @AfterEach
  void shut() {
    book.close();
  }

  private static Money usd(String amount) {
    return Money.of(amount, USD);
  }

  private static StatementLine line(String id, String day, Money amount) {
    return new StatementLine(id, LocalDate.parse(day), amount, "INV-7", "Eve Exact");
  }

  private static ImportBankLines imports(BankAccountId account, StatementLine... lines) {
    return new ImportBankLines(account, List.of(lines), AT, ANN);
  }

  @Test
  void aLineIsTakenOnceAndItsCounterpartyIsNotInTheLog() {
    StatementLine line = line("1", "2026-03-01", usd("100.00"));
    book.granted(imports(MAIN, line, line));
    book.granted(imports(MAIN, line));
    BankLineId id = new BankLineId(MAIN, "1");
    assertThat(book.facts(id.toString()))
        .containsExactly(new BankLineImported(id, FIRST, usd("100.00"), "INV-7", ANN));
    assertThat(book.counterparties).containsExactly("main/1 Eve Exact");
  }

  @Test
  void otherContentUnderAnIdIsRefusedWithAllThatCameWithIt() {
    book.granted(imports(MAIN, line("1", "2026-03-01", usd("100.00"))));
    BankLineId id = new BankLineId(MAIN, "1");
    for (StatementLine other : List.of(
        line("1", "2026-03-01", usd("100.01")),
        line("1", "2026-03-02", usd("100.00")),
        new StatementLine("1", FIRST, usd("100.00"), "INV-8", "Eve Exact"))) {
      assertThat(book.refused(imports(MAIN, line("2", "2026-03-01", usd("1.00")), other)))
          .isEqualTo(new BankRefusal.OtherContent(id));
    }
    assertThat(book.facts("bank-line:main/2")).isEmpty();
  }

  @Test
  void whatCannotBeALineOfTheAccountIsRefused() {
    BankAccountId none = new BankAccountId("none");
    Money euros = Money.of("1.00", Currency.getInstance("EUR"));
    BankLineId id = new BankLineId(MAIN, "1");
    assertThat(book.refused(imports(none, line("1", "2026-03-01", usd("1.00")))))
        .isEqualTo(new BankRefusal.UnknownAccount(none));
    assertThat(book.refused(imports(MAIN, line("1", "2026-03-01", euros))))
        .isEqualTo(new BankRefusal.OtherCurrency(USD, euros));
    assertThat(book.refused(imports(MAIN, line("1", "2026-02-28", usd("1.00")))))
        .isEqualTo(new BankRefusal.BeforeTheFirstDay(id, FIRST));
    assertThat(book.refused(imports(MAIN, line("1", "2026-03-01", usd("0.00")))))
        .isEqualTo(new BankRefusal.NothingMoved(id));
  }

  @Test
  void anAccountIsOpenedByTwoPeople() {
    BankAccountId other = new BankAccountId("other");
    assertThat(book.refused(new OpenBankAccount(other, FIRST, usd("0.00"), ANN, AT, ANN)))
        .isEqualTo(new BankRefusal.SamePersonTwice(ANN));
  }
}
