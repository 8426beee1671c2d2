package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import java.time.Instant;
import java.time.LocalDate;
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

  /** Goes on with a series of older books, whose last number is given. */
  record CarryOverSeries(
      @TargetAggregateIdentifier SeriesId series, long last, Instant at, Actor by)
      implements InvoiceCommand {}

  /** Takes on what an invoice of older books leaves due at the cut-over. */
  record CarryOverInvoice(
      @TargetAggregateIdentifier InvoiceId invoice,
      String number,
      ClientId client,
      LocalDate issuedOn,
      LocalDate dueOn,
      long seconds,
      Money due,
      LocalDate cutOver,
      Actor approvedBy,
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
