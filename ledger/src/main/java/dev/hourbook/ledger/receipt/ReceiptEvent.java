package dev.hourbook.ledger.receipt;

import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.LinePart;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.time.LocalDate;
import java.util.List;

/** What can happen to a receipt. Every amount is above nothing. */
public sealed interface ReceiptEvent extends LedgerEvent {

  /** The receipt. */
  ReceiptId receipt();

  /** Whose money it is. */
  ClientId client();

  /** A client paid; all of it is unapplied. */
  record ReceiptRecorded(
      ReceiptId receipt,
      ClientId client,
      Money amount,
      LocalDate receivedOn,
      String reference,
      Actor by)
      implements ReceiptEvent {}

  /** What was unapplied of a payment of older books was taken on; the bank had it long since. */
  record ReceiptCarriedOver(
      ReceiptId receipt,
      ClientId client,
      Money amount,
      LocalDate receivedOn,
      String reference,
      LocalDate cutOver,
      Actor by,
      Actor approvedBy)
      implements ReceiptEvent {}

  /** Some of it was applied to an invoice; {@code lines} says to which lines of it. */
  record ReceiptApplied(
      ReceiptId receipt,
      ClientId client,
      InvoiceId invoice,
      Money amount,
      List<LinePart> lines,
      Actor by)
      implements ReceiptEvent {}

  /** What was applied to an invoice was taken back; it is unapplied again. */
  record ReceiptUnapplied(
      ReceiptId receipt,
      ClientId client,
      InvoiceId invoice,
      Money amount,
      List<LinePart> lines,
      String reason,
      Actor by)
      implements ReceiptEvent {}

  /** Some of what was unapplied was paid back. */
  record ReceiptRefunded(
      ReceiptId receipt,
      ClientId client,
      Money amount,
      LocalDate refundedOn,
      String reference,
      Actor by,
      Actor approvedBy)
      implements ReceiptEvent {}
}
