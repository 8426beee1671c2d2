package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.party.ClientId;
import java.time.Instant;
import java.util.List;
import org.axonframework.modelling.command.TargetAggregateIdentifier;

/** What can be asked of invoices and their series. */
public sealed interface InvoiceCommand extends LedgerCommand {

  /** Begins a series. */
  record OpenSeries(@TargetAggregateIdentifier SeriesId series, Instant at, Actor by)
      implements InvoiceCommand {}

  /** Freezes a draft: the items gathered for a client at a position of the log. */
  record FinaliseInvoice(
      @TargetAggregateIdentifier InvoiceId invoice,
      ClientId client,
      Days days,
      List<BillableItem> items,
      long position,
      Instant at,
      Actor by)
      implements InvoiceCommand {}

  /** Voids an invoice of which nothing was credited or paid. */
  record VoidInvoice(
      @TargetAggregateIdentifier InvoiceId invoice,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements InvoiceCommand {}
}
