package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.api.bank.Matching;
import dev.hourbook.api.bank.Named;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.ImportBankLines;
import dev.hourbook.ledger.bank.BankCommand.MatchBankLine;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.bank.BankLineId;
import dev.hourbook.ledger.bank.MatchRule;
import dev.hourbook.ledger.bank.StatementLine;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import dev.hourbook.projections.bank.BankLists;
import dev.hourbook.projections.bank.OpenMovements;
import dev.hourbook.projections.bank.Reconciliation;
import dev.hourbook.projections.paging.Lists;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** Short words for what stories tell of the bank. */
record BankOnPaper(Story story) {

  static final BankAccountId MAIN = new BankAccountId("main");

  /** Its statements are compared from that day on. */
  BankOnPaper opened(String from, String balance) {
    story.does(new OpenBankAccount(
        MAIN, LocalDate.parse(from), Story.dollars(balance), BEN, story.now(), ANNA));
    return this;
  }

  /** The bank says so of one day. */
  BankOnPaper says(String id, String day, String amount, String reference) {
    StatementLine line =
        new StatementLine(id, LocalDate.parse(day), Story.dollars(amount), reference, "someone");
    story.does(new ImportBankLines(MAIN, List.of(line), story.now(), ANNA));
    return this;
  }

  /** The lab paid. */
  BankOnPaper receipt(String id, String day, String amount) {
    story.does(new RecordReceipt(
        new ReceiptId(id),
        new ClientId("lab"),
        Story.dollars(amount),
        LocalDate.parse(day),
        id,
        story.now(),
        ANNA));
    return this;
  }

  /** The bank took charges. */
  BankOnPaper charged(String voucher, String day, String amount) {
    Money fee = Story.dollars(amount);
    story.does(new RecordVoucher(
        new VoucherId(voucher),
        LocalDate.parse(day),
        List.of(
            VoucherLine.of(Account.BANK_CHARGES, fee), VoucherLine.of(Account.BANK, fee.negated())),
        "charges",
        BEN,
        story.now(),
        ANNA));
    return this;
  }

  /** Somebody says which documents a line is, as at the command line. */
  MatchBankLine match(String line, String... documents) {
    story.company().caughtUp();
    BankLineId id = new BankLineId(MAIN, line);
    return new MatchBankLine(
        id,
        new Named(new OpenMovements(story.company().jdbc())).of(id, Arrays.asList(documents)),
        MatchRule.BY_HAND,
        story.now(),
        ANNA);
  }

  /** What the rules match, and what they doubt. */
  Matching.Matched matched() {
    return new Matching(story.company()).run(story.now(), ANNA);
  }

  /** Breaks with their amounts and what they might be. */
  List<String> breaks() {
    story.company().caughtUp();
    return new BankLists(new Lists(story.company().jdbc()))
        .breaks().stream()
            .map(one -> (one.id() + " " + one.amount().decimal() + " " + one.candidates()).strip())
            .toList();
  }

  /** Statement, book, opening difference, lines alone, movements alone. */
  String balance(String day) {
    story.company().caughtUp();
    Reconciliation.Sum sum =
        new Reconciliation(story.company().jdbc()).sums(LocalDate.parse(day)).getFirst();
    return String.join(
        " ",
        sum.statement().decimal(),
        sum.book().decimal(),
        sum.openingDifference().decimal(),
        sum.linesAlone().decimal(),
        sum.movementsAlone().decimal());
  }
}
