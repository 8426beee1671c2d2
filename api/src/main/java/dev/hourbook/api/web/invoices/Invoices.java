package dev.hourbook.api.web.invoices;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.paging.Cursor;
import dev.hourbook.api.web.paging.Page;
import dev.hourbook.api.web.problems.Found;
import dev.hourbook.ledger.calendar.PayWeek;
import java.util.List;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Invoices: finalised by each client's cadence, then read by their number. */
@RestController
@RequestMapping("/api/invoices")
final class Invoices {

  private final Company company;
  private final Writes writes;

  Invoices(Company company, Writes writes) {
    this.company = company;
    this.writes = writes;
  }

  /** The week that has closed; clients billed by the month get last month's invoice with it. */
  record ClosedWeek(PayWeek week) {}

  /** How many invoices were made. */
  record Finalised(int invoices) {}

  @PostMapping
  ResponseEntity<Finalised> finaliseInvoices(Caller caller, @RequestBody ClosedWeek asked) {
    return writes.inSteps(caller, Finalised.class, () -> {
      int made = company.invoicing().finalise(asked.week(), caller.at(), caller.actor());
      return new Answer<>(HttpStatus.OK, "/api/invoices", new Finalised(made));
    });
  }

  @GetMapping
  ResponseEntity<Page<InvoiceRow>> listInvoices(
      @ParameterObject Cursor cursor, @RequestParam(defaultValue = "") String client) {
    List<InvoiceRow> rows = company
        .jdbc()
        .query(
            InvoiceRow.SELECT
                + "where number > ? and (? = '' or client = ?) order by number limit ?",
            InvoiceRow::read,
            cursor.from(),
            client,
            client,
            cursor.toRead());
    return cursor.page(InvoiceRow.class, rows, InvoiceRow::number);
  }

  @GetMapping("/{number}")
  InvoiceRow.InvoiceOpened readInvoice(@PathVariable String number) {
    InvoiceRow invoice = Found.in(
        company.jdbc().query(InvoiceRow.SELECT + "where number = ?", InvoiceRow::read, number),
        "invoice/unknown",
        number);
    return new InvoiceRow.InvoiceOpened(
        invoice, company.jdbc().query(LineRow.SELECT, LineRow::read, invoice.invoice()));
  }
}
