package dev.hourbook.api.cli;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.UnapplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** What clients paid, entered by hand. */
@Command(
    name = "receipt",
    mixinStandardHelpOptions = true,
    description = "Records what a client paid, applies it to invoices, takes it back, refunds it.",
    subcommands = {
      ReceiptCommand.Recording.class,
      ReceiptCommand.Apply.class,
      ReceiptCommand.Unapply.class,
      ReceiptCommand.Refund.class
    })
final class ReceiptCommand {

  /** Money came in. */
  @Command(name = "record", mixinStandardHelpOptions = true, description = "A client paid.")
  static final class Recording implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(paramLabel = "RECEIPT", description = "A name for it, the bank's reference.")
    private String receipt = "";

    @Option(names = "--client", required = true, description = "Who paid.")
    private String client = "";

    @Option(
        names = "--amount",
        required = true,
        converter = MoneyWord.class,
        description = "How much: USD:712.50.")
    private Optional<Money> amount = Optional.empty();

    @Option(names = "--on", paramLabel = "DAY", description = "The value date. Default: today.")
    private Optional<LocalDate> on = Optional.empty();

    @Override
    public Integer call() {
      return act.run(
          receipt + " recorded.",
          desk -> desk.company()
              .send(new RecordReceipt(
                  new ReceiptId(receipt),
                  new ClientId(client),
                  amount.orElseThrow(),
                  on.orElseGet(desk::today),
                  receipt,
                  desk.now(),
                  desk.by())));
    }
  }

  /** It goes to invoices. */
  @Command(
      name = "apply",
      mixinStandardHelpOptions = true,
      description = "Applies what is left of it to invoices, the one that was due first, first.")
  static final class Apply implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(index = "0", paramLabel = "RECEIPT", description = "Which one.")
    private String receipt = "";

    @Parameters(index = "1..*", arity = "1..*", paramLabel = "INVOICE", description = "Numbers.")
    private List<String> invoices = List.of();

    @Option(names = "--as-given", description = "In the order given instead.")
    private boolean asGiven;

    @Override
    public Integer call() {
      Order order = asGiven ? Order.AS_GIVEN : Order.OLDEST_DUE_FIRST;
      return act.run(
          receipt + " applied.",
          desk -> desk.company()
              .send(new ApplyReceipt(
                  new ReceiptId(receipt),
                  invoices.stream().map(desk::invoice).toList(),
                  order,
                  desk.now(),
                  desk.by())));
    }
  }

  /** An invoice gives it back. */
  @Command(
      name = "unapply",
      mixinStandardHelpOptions = true,
      description = "Takes back all of it that went to an invoice.")
  static final class Unapply implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(index = "0", paramLabel = "RECEIPT", description = "Which one.")
    private String receipt = "";

    @Parameters(index = "1", paramLabel = "INVOICE", description = "The invoice's number.")
    private String invoice = "";

    @Option(names = "--reason", required = true, description = "Why.")
    private String reason = "";

    @Override
    public Integer call() {
      return act.run(
          receipt + " unapplied.",
          desk -> desk.company()
              .send(new UnapplyReceipt(
                  new ReceiptId(receipt), desk.invoice(invoice), reason, desk.now(), desk.by())));
    }
  }

  /** It goes back to the client. */
  @Command(
      name = "refund",
      mixinStandardHelpOptions = true,
      description = "Records that some of what is left of it was paid back.")
  static final class Refund implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private PaidBack paid = new PaidBack();

    @Parameters(paramLabel = "RECEIPT", description = "Which one.")
    private String receipt = "";

    @Override
    public Integer call() {
      return act.run(
          receipt + " refunded.",
          desk -> desk.company()
              .send(new RefundReceipt(
                  new ReceiptId(receipt),
                  paid.amount(),
                  paid.on(desk),
                  paid.reference(),
                  paid.approvedBy(),
                  desk.now(),
                  desk.by())));
    }
  }

  /** Money that was paid back: how much, when, and who said so. */
  static final class PaidBack {

    @Option(
        names = "--amount",
        required = true,
        converter = MoneyWord.class,
        description = "How much: USD:712.50.")
    private Optional<Money> amount = Optional.empty();

    @Option(names = "--on", paramLabel = "DAY", description = "The value date. Default: today.")
    private Optional<LocalDate> on = Optional.empty();

    @Option(names = "--reference", required = true, description = "The bank's reference.")
    private String reference = "";

    @Mixin
    private SecondPerson second = new SecondPerson();

    Money amount() {
      return amount.orElseThrow();
    }

    LocalDate on(Act.Desk desk) {
      return on.orElseGet(desk::today);
    }

    String reference() {
      return reference;
    }

    Actor approvedBy() {
      return second.approver();
    }
  }
}
