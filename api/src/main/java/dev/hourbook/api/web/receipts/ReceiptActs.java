package dev.hourbook.api.web.receipts;

import dev.hourbook.api.web.idempotency.Answer;
import dev.hourbook.api.web.idempotency.Caller;
import dev.hourbook.api.web.idempotency.Writes;
import dev.hourbook.api.web.idempotency.Written;
import dev.hourbook.api.web.invoices.InvoiceNumbers;
import dev.hourbook.api.web.json.Amount;
import dev.hourbook.api.web.paths.Paths;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.receipt.ReceiptCommand;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.RefundReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.UnapplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What can be done about a client's money: record, apply, take back, refund. */
@RestController
@RequestMapping("/api/receipts")
final class ReceiptActs {

  private final Writes writes;
  private final InvoiceNumbers invoices;

  ReceiptActs(Writes writes, InvoiceNumbers invoices) {
    this.writes = writes;
    this.invoices = invoices;
  }

  /** A receipt under a key of the caller's choice: the bank's value date and reference. */
  record NewReceipt(
      ReceiptId receipt, ClientId client, Amount amount, LocalDate receivedOn, String reference) {}

  /** Invoices by number; without an order the one that was due first is paid first. */
  record Application(List<String> invoices, @Nullable Order order) {}

  /** The number of the invoice that gives the money back, and why. */
  record Unapplication(String invoice, String reason) {}

  /** Money paid back: value date and the bank's reference. */
  record Refund(Amount amount, LocalDate refundedOn, String reference, Actor approvedBy) {}

  @PostMapping
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Written> recordReceipt(Caller caller, @RequestBody NewReceipt asked) {
    String id = asked.receipt().key();
    return writes.send(
        caller,
        Answer.created(id, Paths.of("receipts", id)),
        new RecordReceipt(
            asked.receipt(),
            asked.client(),
            asked.amount().money("amount"),
            asked.receivedOn(),
            asked.reference(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/{receipt}/application")
  ResponseEntity<Written> applyReceipt(
      Caller caller, @PathVariable ReceiptId receipt, @RequestBody Application asked) {
    return done(
        caller,
        new ApplyReceipt(
            receipt,
            asked.invoices().stream().map(invoices::invoice).toList(),
            Objects.requireNonNullElse(asked.order(), Order.OLDEST_DUE_FIRST),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/{receipt}/unapplication")
  ResponseEntity<Written> unapplyReceipt(
      Caller caller, @PathVariable ReceiptId receipt, @RequestBody Unapplication asked) {
    return done(
        caller,
        new UnapplyReceipt(
            receipt,
            invoices.invoice(asked.invoice()),
            asked.reason(),
            caller.at(),
            caller.actor()));
  }

  @PostMapping("/{receipt}/refund")
  ResponseEntity<Written> refundReceipt(
      Caller caller, @PathVariable ReceiptId receipt, @RequestBody Refund asked) {
    return done(
        caller,
        new RefundReceipt(
            receipt,
            asked.amount().money("amount"),
            asked.refundedOn(),
            asked.reference(),
            asked.approvedBy(),
            caller.at(),
            caller.actor()));
  }

  private ResponseEntity<Written> done(Caller caller, ReceiptCommand command) {
    String id = command.receipt().key();
    return writes.send(caller, Answer.done(id, Paths.of("receipts", id)), command);
  }
}
