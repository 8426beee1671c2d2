package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.report.BankReports;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.Report;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.bank.BankCommand.OpenBankAccount;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.bank.BankLists;
import dev.hourbook.projections.bank.Reconciliation;
import dev.hourbook.projections.paging.Lists;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The bank's statements beside the books. */
@Command(
    name = "bank",
    mixinStandardHelpOptions = true,
    description = {
      "Holds the bank's statements against the books, line by line and document by document.",
      "It books nothing: what a line is was recorded as a receipt, payout, refund or voucher."
    },
    subcommands = {
      BankImportCommand.class,
      BankMatches.Match.class,
      BankMatches.Unmatch.class,
      BankMatches.SetOff.class,
      BankMatches.Withdraw.class
    })
final class BankCommands {

  /** How a list is printed. */
  static final class Printed {

    @Mixin
    private DataOptions data = new DataOptions();

    @Option(names = "--format", description = "table, csv or json. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.TABLE;

    private int print(Function<Company, Report> report) {
      try (Company company = data.open()) {
        company.caughtUp();
        format.to(StandardOutput.writer(), report.apply(company));
        return 0;
      }
    }
  }

  /** Begins an account. */
  @Command(
      name = "open",
      mixinStandardHelpOptions = true,
      description = {
        "Begins to compare an account: its statements from a day on, and the balance before it.",
        "Open all accounts of one currency as of the same day."
      })
  int open(
      @Mixin Act act,
      @Parameters(paramLabel = "ACCOUNT", description = "A name for it.") BankAccountId account,
      @Option(names = "--from", required = true, description = "The first day compared.")
          LocalDate from,
      @Option(
              names = "--balance",
              required = true,
              converter = MoneyWord.class,
              description = "What the bank held before that day: USD:712.50.")
          Money balance,
      @Option(names = "--approve-as", required = true, description = "Who approves.")
          Actor approver) {
    return act.run(
        account.key() + " opened.",
        desk -> desk.company()
            .send(new OpenBankAccount(account, from, balance, approver, desk.now(), desk.by())));
  }

  /** Lists lines. */
  @Command(
      name = "lines",
      mixinStandardHelpOptions = true,
      description = "Prints the lines of statements, the latest first.")
  int lines(
      @Mixin Printed printed,
      @Option(names = "--state", description = "open or matched. Default: both.")
          Optional<String> state) {
    return printed.print(company -> BankReports.lines(lists(company).lines(state)));
  }

  /** Lists breaks. */
  @Command(
      name = "breaks",
      mixinStandardHelpOptions = true,
      description = {
        "Prints what is on one side alone, the oldest first: lines without a document and",
        "documents without a line, with age, owner, what clears it, and what it might be."
      })
  int breaks(@Mixin Printed printed) {
    return printed.print(company -> BankReports.breaks(lists(company).breaks(), today(company)));
  }

  /** Prints the reconciliation. */
  @Command(
      name = "statement",
      mixinStandardHelpOptions = true,
      description = {
        "Prints the balance by statement of each account, and how it comes from the balance of the",
        "books: by what is on one side alone on that day."
      })
  int statement(
      @Mixin Printed printed,
      @Option(names = "--as-of", paramLabel = "DAY", description = "Default: today.")
          Optional<LocalDate> day) {
    return printed.print(company -> BankReports.statement(
        new Reconciliation(company.jdbc()), day.orElseGet(() -> today(company))));
  }

  private static BankLists lists(Company company) {
    return new BankLists(new Lists(company.jdbc()));
  }

  private static LocalDate today(Company company) {
    return LocalDate.ofInstant(company.clock().now(), ZoneOffset.UTC);
  }
}
