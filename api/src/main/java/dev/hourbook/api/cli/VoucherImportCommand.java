package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.ExpenseImport;
import dev.hourbook.api.csv.ExpenseOptions;
import dev.hourbook.api.csv.ExpenseSummary;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.message.Actor;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports operating expenses. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Books one voucher a row of a CSV file: source_id, booked_on, account, amount, currency,",
      "description, and if wanted counter_account. It may be interrupted and repeated."
    })
final class VoucherImportCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("expenses.csv");

  @Option(names = "--source", description = "Where the ids come from. ${DEFAULT-VALUE}.")
  private String source = "expenses";

  @Option(
      names = "--counter",
      description = "What is credited. Default: liabilities:accounts-payable.")
  private Account counter = Account.ACCOUNTS_PAYABLE;

  @Option(names = "--as", required = true, paramLabel = "USER", description = "Who asks.")
  private Actor by = new Actor("nobody");

  @Option(names = "--approve-as", required = true, description = "Who approves.")
  private Actor approver = new Actor("nobody");

  @Option(names = "--dry-run", description = "Check only; the book is not changed.")
  private boolean dryRun;

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      Instant now = company.clock().now();
      ExpenseImport expenses =
          new ExpenseImport(company, new ExpenseOptions(file, source, counter, by, approver));
      if (expenses.check(now) && !dryRun) {
        expenses.apply(now);
        company.caughtUp();
      }
      return tell(expenses.summary());
    }
  }

  private int tell(ExpenseSummary s) {
    s.problems().forEach(System.err::println);
    System.err.printf(
        "Expenses %d: %d recorded, %d known already, %d conflicts, %d errors.%n",
        s.rows(), s.recorded(), s.repeated(), s.conflicts(), s.errors());
    if (dryRun) {
      System.err.println("Dry run: nothing was applied.");
    } else if (s.errors() > 0) {
      System.err.println("Nothing was applied; mend the lines above and import again.");
    }
    return s.clean() ? 0 : 1;
  }
}
