package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;

import dev.hourbook.api.bank.Matching;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.bank.BankCommand.SetOffMovements;
import dev.hourbook.ledger.bank.BankCommand.UnmatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.WithdrawSetOff;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What the bank says of the vouchers and receipts of a lively company, and what it never saw. */
final class LivelyBank {

  private static final BankAccountId MAIN = new BankAccountId("main");
  private static final Instant AT = Instant.parse("2026-03-06T11:00:00Z");

  private final TestCompany test;

  private LivelyBank(TestCompany test) {
    this.test = test;
  }

  static void in(TestCompany test) {
    LivelyBank act = new LivelyBank(test);
    LocalDate first = LocalDate.parse("2026-02-01");
    test.send(
        new OpenBankAccount(MAIN, first, money("95.00"), BEN, AT, ANNA),
        act.says(
            line("rent", "2026-03-02", "-4000.00", "rent-feb"),
            line("interest", "2026-03-05", "-10.00", "interest, part 1"),
            line("rest", "2026-03-06", "-2.00", "interest, part 2"),
            line("wire", "2026-03-01", "10.00", "Late-2 "),
            line("nobody", "2026-03-03", "77.00", "hello")));
    new Matching(test.company()).run(AT, ANNA);
    act.byHand();
  }

  private void byHand() {
    test.send(
        match("interest", part("voucher:interest#1", "-10.00")),
        match("rest", part("voucher:interest#1", "-2.00")),
        new UnmatchBankLine(new BankLineId(MAIN, "interest"), "the other way round", AT, BEN),
        match("interest", part("voucher:interest#1", "-10.00")),
        setOff(
            "tools",
            part("voucher:tools-twice#1", "-250.50"),
            part("voucher:tools-twice#2", "250.50")),
        setOff("wrong", part("voucher:tools#1", "-1.00"), part("receipt:late-1#1", "1.00")),
        new WithdrawSetOff(new SetOffId("wrong"), "they were paid", AT, BEN));
  }

  private ImportBankLines says(StatementLine... lines) {
    return new ImportBankLines(MAIN, List.of(lines), AT, ANNA);
  }

  private static StatementLine line(String id, String day, String amount, String reference) {
    return new StatementLine(id, LocalDate.parse(day), money(amount), reference, "someone");
  }

  private static MatchBankLine match(String id, MatchedPart... parts) {
    return new MatchBankLine(
        new BankLineId(MAIN, id), Arrays.asList(parts), MatchRule.BY_HAND, AT, ANNA);
  }

  private static SetOffMovements setOff(String key, MatchedPart... parts) {
    return new SetOffMovements(
        new SetOffId(key), Arrays.asList(parts), "never at the bank", BEN, AT, ANNA);
  }

  private static MatchedPart part(String movement, String amount) {
    return new MatchedPart(MovementId.parse(movement), money(amount));
  }

  private static Money money(String amount) {
    return Money.of(amount, USD);
  }
}
