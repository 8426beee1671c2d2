package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceRefusal;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What every act by hand has: a book, and somebody who does it. */
final class Act {

  @Spec(Spec.Target.MIXEE)
  private CommandSpec spec = CommandSpec.create();

  @Mixin
  private DataOptions data = new DataOptions();

  @Option(names = "--as", paramLabel = "USER", description = "Who does it. ${DEFAULT-VALUE}.")
  private Actor by = new Actor("user:preparer");

  /** A book that is open, at a moment, for somebody. */
  record Desk(Company company, Instant now, Actor by) {

    LocalDate today() {
      return LocalDate.ofInstant(now, ZoneOffset.UTC);
    }

    /**
     * The invoice of a number.
     *
     * @throws Refused {@code invoice/unknown}
     */
    InvoiceId invoice(String number) {
      String sql = "select invoice from view.invoice where number = ?";
      List<String> found = company.jdbc().query(sql, (row, n) -> row.getString(1), number);
      if (found.isEmpty()) {
        throw new Refused(new InvoiceRefusal.UnknownInvoice(new InvoiceId(number)));
      }
      return new InvoiceId(found.getFirst());
    }
  }

  /** What is done there. */
  @FunctionalInterface
  interface Work {
    void at(Desk desk);
  }

  /** Opens the book, does it, and says so. */
  int run(String done, Work work) {
    return say(desk -> {
      work.at(desk);
      return done;
    });
  }

  /** Opens the book, does it, and says what came of it. */
  int say(Function<Desk, String> work) {
    try (Company company = data.open()) {
      company.caughtUp();
      String done = work.apply(new Desk(company, company.clock().now(), by));
      boolean settled = company.settled();
      System.err.println(done);
      if (!settled) {
        System.err.println("What follows from it is under way; the next command goes on with it.");
      }
      return 0;
    }
  }

  /** Sends one command, and says what was done. Words that make no command are wrong usage. */
  int send(String done, Function<Desk, LedgerCommand> asking) {
    return run(done, desk -> desk.company().send(made(asking, desk)));
  }

  /** Sends commands in one transaction, all or none. */
  int together(String done, Function<Desk, List<? extends LedgerCommand>> asking) {
    return run(done, desk -> desk.company().ledger().chunks().run(made(asking, desk)));
  }

  private <T> T made(Function<Desk, T> asking, Desk desk) {
    try {
      return asking.apply(desk);
    } catch (IllegalArgumentException wrong) {
      throw new ParameterException(spec.commandLine(), String.valueOf(wrong.getMessage()), wrong);
    }
  }
}
