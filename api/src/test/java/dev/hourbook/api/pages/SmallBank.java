package dev.hourbook.api.pages;

import dev.hourbook.api.bank.Matching;
import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.List;

/** The bank paid the last run that was settled, in one sum, and somebody paid in. */
final class SmallBank {

  private static final BankAccountId MAIN = new BankAccountId("main");
  private static final Actor ANNA = new Actor("user:anna");
  private static final Actor BEN = new Actor("user:ben");
  private static final Currency USD = Currency.getInstance("USD");

  private static final String LAST_RUN = """
      select run, paid_on, sum(minor) from view.payout where currency = 'USD' and state = 'paid'
      group by run, paid_on order by paid_on desc limit 1""";

  private SmallBank() {}

  static void in(Company company, Instant at) {
    LocalDate today = LocalDate.ofInstant(at, ZoneOffset.UTC);
    company.send(new OpenBankAccount(MAIN, today.minusDays(14), Money.zero(USD), BEN, at, ANNA));
    company.jdbc().query(LAST_RUN, row -> {
      StatementLine run = new StatementLine(
          "1",
          row.getObject(2, LocalDate.class),
          new Money(-row.getLong(3), USD),
          row.getString(1),
          "payments");
      StatementLine unknown =
          new StatementLine("2", today, Money.of("77.00", USD), "INV?", "Borealis");
      company.send(new ImportBankLines(MAIN, List.of(run, unknown), at, ANNA));
    });
    new Matching(company).run(at, ANNA);
  }
}
