package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.time.LocalDate;
import java.util.List;

/** What can happen to an invoice. */
public sealed interface InvoiceEvent extends LedgerEvent {

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
}
