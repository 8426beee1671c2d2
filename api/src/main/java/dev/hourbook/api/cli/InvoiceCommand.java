package dev.hourbook.api.cli;

import dev.hourbook.api.week.WeekRefusal;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done about an invoice by hand. */
@Command(
    name = "invoice",
    mixinStandardHelpOptions = true,
    description = "Bills what a week left unbilled; voids an invoice nothing was paid of.",
    subcommands = {InvoiceCommand.Finalise.class, InvoiceCommand.Voiding.class})
final class InvoiceCommand {

  @Command(
      name = "lines",
      mixinStandardHelpOptions = true,
      description = "Lists the lines of an invoice with their numbers, which credit notes name.")
  int lines(
      @Mixin ListOptions list,
      @Parameters(paramLabel = "INVOICE", description = "Its number, INV-2026-0042.")
          String number) {
    return list.print(lists -> lists.invoiceLines(number));
  }

  /** Clients are billed. */
  @Command(
      name = "finalise",
      mixinStandardHelpOptions = true,
      description = {
        "Bills what was approved up to the end of a locked week: weekly clients its days,",
        "monthly ones the days of the month before its end. Asked again, what came since."
      })
  static final class Finalise implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(paramLabel = "WEEK", description = "First day and calendar: 2026-02-09@iso.")
    private Optional<PayWeek> week = Optional.empty();

    @Override
    public Integer call() {
      PayWeek billed = week.orElseThrow();
      return act.say(desk -> {
        WeekRefusal.requireLocked(billed, desk.now());
        return desk.company().invoicing().finalise(billed, desk.now(), desk.by())
            + " invoices finalised.";
      });
    }
  }

  /** The document was wrong. */
  @Command(
      name = "void",
      mixinStandardHelpOptions = true,
      description = "Its hours are unbilled again, its number stays taken.")
  static final class Voiding implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(paramLabel = "INVOICE", description = "Its number, INV-2026-0042.")
    private String invoice = "";

    @Option(names = "--reason", required = true, description = "What is wrong with it.")
    private String reason = "";

    @Mixin
    private SecondPerson second = new SecondPerson();

    @Override
    public Integer call() {
      return act.run(
          invoice + " is void.",
          desk -> desk.company()
              .send(new VoidInvoice(
                  desk.invoice(invoice), reason, second.approver(), desk.now(), desk.by())));
    }
  }
}
