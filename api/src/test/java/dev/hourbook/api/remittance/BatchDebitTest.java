package dev.hourbook.api.remittance;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.remittance.EuroRun.AT;
import static dev.hourbook.api.remittance.EuroRun.RUN;
import static dev.hourbook.api.remittance.EuroRun.order;
import static dev.hourbook.api.remittance.Numbers.KEY;
import static dev.hourbook.api.remittance.Numbers.accounts;
import static dev.hourbook.api.remittance.Numbers.csv;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.bank.Matching;
import dev.hourbook.api.bank.Matching.Matched;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.remittance.EndToEndId;
import dev.hourbook.ledger.remittance.RemittanceFileId;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The bank says what it paid in one line or in many, and either is found in the books. */
class BatchDebitTest {

  private static final BankAccountId BANK = new BankAccountId("giro");
  private static final LocalDate DAY = LocalDate.parse("2026-02-19");

  @TempDir
  private Path folder;

  private final TestCompany test = TestCompany.open();
  private RemittanceFileId file = new RemittanceFileId("none");

  @BeforeEach
  void pay() {
    EuroRun.in(test);
    test.send(new OpenBankAccount(
        BANK, LocalDate.parse("2026-02-01"), Money.parse("EUR 1000.00"), BEN, AT, ANNA));
    Remittances remittances = new Remittances(test.company(), KEY);
    Draft draft = remittances.draft(RUN, accounts(csv()), AT);
    file = remittances.write(draft, order(ANNA), folder.resolve("pay.xml"));
    new PaidFiles(test.company()).paid(file, DAY, AT, ANNA);
  }

  @AfterEach
  void nothingIsWrong() {
    try (test) {
      assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    }
  }

  private List<String> matched(StatementLine... lines) {
    test.send(new ImportBankLines(BANK, List.of(lines), AT, ANNA));
    Matched matched = new Matching(test.company()).run(AT, ANNA);
    return matched.pairs().stream().map(p -> p.rule() + " " + p.parts().size()).toList();
  }

  private static StatementLine line(String id, String amount, String reference) {
    return new StatementLine(id, DAY, Money.parse(amount), reference, "");
  }

  @Test
  void oneDebitForTheWholeFileIsAllOfItsPayments() {
    assertThat(matched(line("1", "EUR -90.01", file.key()))).isEmpty();
    assertThat(matched(line("2", "EUR -90.00", file.key().toLowerCase(Locale.ROOT))))
        .containsExactly(MatchRule.WHOLE_FILE + " 2");
  }

  @Test
  void debitOfOnePaymentIsFoundByItsReference() {
    String reference = EndToEndId.of(EuroRun.payout("E1")).text();
    assertThat(matched(line("1", "EUR -30.00", reference)))
        .containsExactly(MatchRule.EXACT_REFERENCE + " 1");
  }
}
