package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.time.LocalDate;
import java.util.List;

/** What can happen to an invoice. */
public sealed interface InvoiceEvent extends LedgerEvent {

  /** The invoice. */
  InvoiceId invoice();

  /**
   * A draft became a document and will not change. {@code days} are the newest days it bills; lines
   * of older ones say their own week. {@code hoursHash} is the SHA-256 of the items billed, sorted;
   * {@code position} the head of the log when they were gathered.
   */
  record InvoiceFinalised(
      InvoiceId invoice,
      SeriesId series,
      String number,
      ClientId client,
      Days days,
      LocalDate issuedOn,
      LocalDate dueOn,
      List<InvoiceLine> lines,
      long seconds,
      Money total,
      String hoursHash,
      long position)
      implements InvoiceEvent {}

  /**
   * An invoice of older books was taken on with what it left due: its own number and days, no
   * lines. {@code seconds} are those it billed, all of them.
   */
  record InvoiceCarriedOver(
      InvoiceId invoice,
      String number,
      ClientId client,
      LocalDate issuedOn,
      LocalDate dueOn,
      long seconds,
      Money due,
      LocalDate cutOver,
      Actor by,
      Actor approvedBy)
      implements InvoiceEvent {}

  /**
   * The document was wrong, the work was right: every line is released, its hours are unbilled
   * again. The number stays taken.
   */
  record InvoiceVoided(
      InvoiceId invoice,
      ClientId client,
      LocalDate voidedOn,
      List<CreditLine> lines,
      long seconds,
      Money total,
      String reason,
      Actor by,
      Actor approvedBy)
      implements InvoiceEvent {}

  /**
   * A credit note or a receipt took part of what is due, line by line, or gave it back (below
   * nothing). {@code document} did it and is what is booked; {@code due} is what is left.
   */
  record DueChanged(InvoiceId invoice, String document, List<LinePart> parts, Money due)
      implements InvoiceEvent {}
}
