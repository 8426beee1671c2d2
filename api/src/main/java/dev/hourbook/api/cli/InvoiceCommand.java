package dev.hourbook.api.cli;

import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.message.Actor;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What is done about an invoice by hand. */
@Command(
    name = "invoice",
    mixinStandardHelpOptions = true,
    description = "Voids an invoice that nothing was credited or paid of.",
    subcommands = InvoiceCommand.Voiding.class)
final class InvoiceCommand {

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

    @Option(
        names = "--approve-as",
        required = true,
        paramLabel = "USER",
        description = "The second person, who approves.")
    private Actor approver = new Actor("user:approver");

    @Override
    public Integer call() {
      return act.run(
          invoice + " is void.",
          desk -> desk.company()
              .send(
                  new VoidInvoice(desk.invoice(invoice), reason, approver, desk.now(), desk.by())));
    }
  }
}
