package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.csv.BankImport;
import dev.hourbook.api.csv.BankOptions;
import dev.hourbook.api.csv.BankSummary;
import dev.hourbook.ledger.bank.BankAccountId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Imports a statement. */
@Command(
    name = "import",
    mixinStandardHelpOptions = true,
    description = {
      "Imports a bank's statement, a CSV file with the columns id, value_date, amount (money in is",
      "positive), currency, reference and counterparty. An id is one line for ever; without one it",
      "is made of the line's content, and the file has to have whole days. May be repeated."
    })
final class BankImportCommand implements Callable<Integer> {

  @Mixin
  private DataOptions data = new DataOptions();

  @Parameters(paramLabel = "FILE", description = "The file.")
  private Path file = Path.of("statement.csv");

  @Option(names = "--account", required = true, description = "Whose statement it is.")
  private BankAccountId account = new BankAccountId("none");

  @Option(
      names = "--closing-balance",
      converter = MoneyWord.class,
      description = "What the account has to come to with it: USD:712.50.")
  private Optional<Money> closing = Optional.empty();

  @Option(names = "--as", paramLabel = "USER", description = "Who does it. ${DEFAULT-VALUE}.")
  private Actor by = new Actor("user:preparer");

  @Option(names = "--dry-run", description = "Check only; the book is not changed.")
  private boolean dryRun;

  @Override
  public Integer call() {
    try (Company company = data.open()) {
      company.caughtUp();
      Instant now = company.clock().now();
      BankImport lines = new BankImport(company, new BankOptions(file, account, closing, by));
      if (lines.check(now) && !dryRun) {
        lines.apply(now);
        company.caughtUp();
      }
      return tell(lines.summary());
    }
  }

  private int tell(BankSummary said) {
    said.problems().forEach(System.err::println);
    System.err.printf(
        "Lines %d: %d imported, %d known already, %d errors.%n",
        said.read(), said.imported(), said.repeated(), said.problems().size());
    if (dryRun) {
      System.err.println("Dry run: nothing was applied.");
    } else if (!said.clean()) {
      System.err.println("Nothing was applied; mend the lines above and import again.");
    }
    return said.clean() ? 0 : 1;
  }
}
