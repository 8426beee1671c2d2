package dev.hourbook.api.cli;

import dev.hourbook.api.week.CreditNotes.Officers;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteCommand.OffsetCredit;
import dev.hourbook.ledger.invoice.CreditNoteCommand.RefundCredit;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Credit notes by hand. */
@Command(
    name = "credit-note",
    mixinStandardHelpOptions = true,
    description = "Credits hours of an invoice; what was not due any more is offset or refunded.",
    subcommands = {
      CreditNoteCommand.Issue.class,
      CreditNoteCommand.Difference.class,
      CreditNoteCommand.Offset.class,
      CreditNoteCommand.Refund.class
    })
final class CreditNoteCommand {

  /** Who asked for it is not who approves it, and both are told why. */
  static final class Because {

    @Option(names = "--invoice", required = true, description = "The invoice's number.")
    private String invoice = "";

    @Option(names = "--reason", required = true, description = "Why, in the client's words.")
    private String reason = "";

    @Mixin
    private SecondPerson second = new SecondPerson();
  }

  /** Why seconds are removed; without it they are released and billed again. */
  static final class Removing extends NoticeOptions {

    @Option(
        names = "--remove",
        required = true,
        paramLabel = "REASON",
        description = "${COMPLETION-CANDIDATES}: never billed again; only GOODWILL is paid.")
    private RemovalReason reason = RemovalReason.MISTAKE;
  }

  /** Hours of one line. */
  @Command(
      name = "issue",
      mixinStandardHelpOptions = true,
      description = "Credits hours of an invoice line: released, or with --remove taken away.")
  static final class Issue implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private Because why = new Because();

    @ArgGroup(exclusive = false)
    private @Nullable Removing removing;

    @Parameters(paramLabel = "CREDIT-NOTE", description = "A name for it.")
    private String note = "";

    @Option(names = "--line", description = "The line, from 1. Default: ${DEFAULT-VALUE}.")
    private int line = 1;

    @Option(
        names = "--seconds",
        description = "So many, the latest worked. Default: the whole line.")
    private Optional<Long> seconds = Optional.empty();

    @Override
    public Integer call() {
      return act.run(
          note + " issued.",
          desk -> desk.company().creditNotes().issue(command(desk), desk.now(), desk.by()));
    }

    private IssueCreditNote command(Act.Desk desk) {
      Hours hours = seconds.<Hours>map(Hours.Latest::new).orElseGet(Hours.All::new);
      Disposition disposition = removing == null ? Disposition.RELEASE : Disposition.REMOVE;
      return new IssueCreditNote(
          new CreditNoteId(note),
          desk.invoice(why.invoice),
          List.of(new Asked(line, hours, disposition)),
          why.reason,
          removal(desk.now()),
          why.second.approver(),
          desk.now(),
          desk.by());
    }

    private @Nullable Removal removal(Instant now) {
      return removing == null
          ? null
          : removing.removal(removing.reason, now, why.second.approver());
    }
  }

  /** What a new rate took back. */
  @Command(
      name = "difference",
      mixinStandardHelpOptions = true,
      description = "Credits what a rate that holds from the past took back of an invoice.")
  static final class Difference implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private Because why = new Because();

    @Parameters(paramLabel = "CREDIT-NOTE", description = "A name for it.")
    private String note = "";

    @Override
    public Integer call() {
      return act.run(note + " issued.", desk -> {
        Officers officers = new Officers(desk.by(), why.second.approver(), desk.now());
        var notes = desk.company().creditNotes();
        var command = notes.difference(
            new CreditNoteId(note), desk.invoice(why.invoice), why.reason, officers);
        notes.issue(command, desk.now(), desk.by());
      });
    }
  }

  /** The client uses what it left. */
  @Command(
      name = "offset",
      mixinStandardHelpOptions = true,
      description = "Sets what it left to the client against another invoice.")
  static final class Offset implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Parameters(index = "0", paramLabel = "CREDIT-NOTE", description = "Which one.")
    private String note = "";

    @Parameters(index = "1", paramLabel = "INVOICE", description = "The invoice's number.")
    private String invoice = "";

    @Override
    public Integer call() {
      return act.run(
          note + " offset.",
          desk -> desk.company()
              .send(new OffsetCredit(
                  new CreditNoteId(note), desk.invoice(invoice), desk.now(), desk.by())));
    }
  }

  /** The client gets what it left. */
  @Command(
      name = "refund",
      mixinStandardHelpOptions = true,
      description = "Records that some of what it left was paid back.")
  static final class Refund implements Callable<Integer> {

    @Mixin
    private Act act = new Act();

    @Mixin
    private ReceiptCommand.PaidBack paid = new ReceiptCommand.PaidBack();

    @Parameters(paramLabel = "CREDIT-NOTE", description = "Which one.")
    private String note = "";

    @Override
    public Integer call() {
      return act.run(
          note + " refunded.",
          desk -> desk.company()
              .send(new RefundCredit(
                  new CreditNoteId(note),
                  paid.amount(),
                  paid.on(desk),
                  paid.reference(),
                  paid.approvedBy(),
                  desk.now(),
                  desk.by())));
    }
  }
}
