package dev.hourbook.ledger.receipt;

import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of a receipt. */
public sealed interface ReceiptCommand extends LedgerCommand {

  /** The receipt. */
  ReceiptId receipt();

  /** In which order invoices are paid. */
  enum Order {
    /** The one that was due first, first; of one day, as they are given. */
    OLDEST_DUE_FIRST,
    /** As the client's remittance says. */
    AS_GIVEN
  }

  /** Records that a client paid: the bank's value date and reference. */
  record RecordReceipt(
      @TargetAggregateIdentifier ReceiptId receipt,
      ClientId client,
      Money amount,
      LocalDate receivedOn,
      String reference,
      Instant at,
      Actor by)
      implements ReceiptCommand {}

  /** Takes on what of an older payment was unapplied at the cut-over. */
  record CarryOverReceipt(
      @TargetAggregateIdentifier ReceiptId receipt,
      ClientId client,
      Money amount,
      LocalDate receivedOn,
      String reference,
      LocalDate cutOver,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements ReceiptCommand {}

  /** Applies what is unapplied to those invoices, each up to what it leaves due. */
  record ApplyReceipt(
      @TargetAggregateIdentifier ReceiptId receipt,
      List<InvoiceId> invoices,
      Order order,
      Instant at,
      Actor by)
      implements ReceiptCommand {}

  /** Takes back all that was applied to an invoice. */
  record UnapplyReceipt(
      @TargetAggregateIdentifier ReceiptId receipt,
      InvoiceId invoice,
      String reason,
      Instant at,
      Actor by)
      implements ReceiptCommand {}

  /** Records that some of what is unapplied was paid back. */
  record RefundReceipt(
      @TargetAggregateIdentifier ReceiptId receipt,
      Money amount,
      LocalDate refundedOn,
      String reference,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements ReceiptCommand {}
}
