package dev.hourbook.api.cli;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceRefusal;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refused;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every act by hand has: a book, and somebody who does it. */
final class Act {

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
    try (Company company = data.open()) {
      company.caughtUp();
      work.at(new Desk(company, company.clock().now(), by));
      company.caughtUp();
      System.err.println(done);
      return 0;
    }
  }
}
