package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.time.LocalDate;
import java.util.List;

/** What can happen to a credit note. */
public sealed interface CreditNoteEvent extends LedgerEvent {

  /** The credit note. */
  CreditNoteId creditNote();

  /**
   * Lines of an invoice were credited under a number of the credit notes' own series. {@code total}
   * is what it is worth, {@code offDue} what it took of what was due on the invoice,
   * {@code toBalance} the rest, which is the client's; all three are not negative.
   */
  record CreditNoteIssued(
      CreditNoteId creditNote,
      SeriesId series,
      String number,
      InvoiceId invoice,
      ClientId client,
      LocalDate issuedOn,
      List<CreditLine> lines,
      long seconds,
      Money total,
      Money offDue,
      Money toBalance,
      String reason,
      Actor by,
      Actor approvedBy)
      implements CreditNoteEvent {}

  /**
   * What a repricing took back of an invoice was credited: {@code lines} are the same seconds at
   * the old rate, below nothing, and at the new; {@code total} is how much less they are, above
   * nothing, and is split like that of any credit note.
   */
  record DifferenceCredited(
      CreditNoteId creditNote,
      SeriesId series,
      String number,
      InvoiceId invoice,
      ClientId client,
      LocalDate issuedOn,
      List<InvoiceLine> lines,
      Money total,
      Money offDue,
      Money toBalance,
      String reason,
      Actor by,
      Actor approvedBy)
      implements CreditNoteEvent {}

  /** Some of the client's balance was set against what another invoice left due. */
  record CreditOffset(
      CreditNoteId creditNote,
      ClientId client,
      InvoiceId invoice,
      Money amount,
      List<LinePart> lines,
      Actor by)
      implements CreditNoteEvent {}

  /** Some of the client's balance was paid back. */
  record CreditRefunded(
      CreditNoteId creditNote,
      ClientId client,
      Money amount,
      LocalDate refundedOn,
      String reference,
      Actor by,
      Actor approvedBy)
      implements CreditNoteEvent {}
}
