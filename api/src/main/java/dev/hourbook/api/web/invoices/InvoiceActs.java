package dev.hourbook.api.web.invoices;

import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.message.Actor;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a finalised invoice: void it. */
@RestController
@RequestMapping("/api/invoices/{number}")
final class InvoiceActs {

  private final Writes writes;
  private final InvoiceNumbers numbers;

  InvoiceActs(Writes writes, InvoiceNumbers numbers) {
    this.writes = writes;
    this.numbers = numbers;
  }

  /** Why the document is wrong; whoever approves it is not who asks. */
  record Voiding(String reason, Actor approvedBy) {}

  /** Its hours are unbilled again and its number stays taken. */
  @PostMapping("/voiding")
  ResponseEntity<Written> voidInvoice(
      Caller caller, @PathVariable String number, @RequestBody Voiding asked) {
    return writes.send(
        caller,
        Answer.done(number, Paths.of("invoices", number)),
        new VoidInvoice(
            numbers.invoice(number),
            asked.reason(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }
}
