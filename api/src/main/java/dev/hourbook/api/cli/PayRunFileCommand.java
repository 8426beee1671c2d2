package dev.hourbook.api.cli;

import dev.hourbook.api.remittance.Accounts;
import dev.hourbook.api.remittance.Draft;
import dev.hourbook.api.remittance.Remittances;
import dev.hourbook.api.remittance.Remittances.Order;
import dev.hourbook.api.report.Format;
import dev.hourbook.api.report.RemittanceReports;
import dev.hourbook.ledger.payout.PayRunId;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes the file that tells a bank to pay. */
@Command(
    name = "file",
    mixinStandardHelpOptions = true,
    description = {
      "Makes a SEPA credit transfer (pain.001.001.09) of what an approved run pays by the bank in",
      "euro, and lists what it leaves out, with the reason. Numbers of accounts come from a CSV",
      "and go into the file alone; each has to be the one that was approved, by its fingerprint",
      "under HOURBOOK_ACCOUNT_KEY. A payout is in one file at most: 'bank-file' goes on from here."
    })
final class PayRunFileCommand implements Callable<Integer> {

  @Mixin
  private Act act = new Act();

  @Mixin
  private BankFileOptions file = new BankFileOptions();

  @Parameters(paramLabel = "RUN", description = "An approved run: 2026-02-09@iso.")
  private PayRunId run = new PayRunId("-");

  @Option(
      names = "--on",
      required = true,
      paramLabel = "DAY",
      description = "The day on which the bank is asked to pay.")
  private LocalDate on = LocalDate.EPOCH;

  @Option(names = "--format", description = "Of the list: table, csv or json. ${DEFAULT-VALUE}.")
  private Format format = Format.TABLE;

  @Override
  public Integer call() {
    return act.say(desk -> {
      Remittances remittances = new Remittances(desk.company(), file.key());
      Order order = new Order(file.debtor(), on, desk.now(), desk.by());
      Accounts accounts = file.accounts();
      Draft draft = remittances.draft(run, accounts, desk.now());
      format.to(StandardOutput.writer(), RemittanceReports.leftOut(draft.leftOut()));
      return remittances.write(draft, order, file.out()).key() + " is written to " + file.out()
          + ": " + draft.said() + ".";
    });
  }
}
