package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;

/** What can happen to an invoice series; the numbers it gave are on the documents themselves. */
public sealed interface InvoiceSeriesEvent extends LedgerEvent {

  /** A series began; its first number is 1. */
  record SeriesOpened(SeriesId series) implements InvoiceSeriesEvent {}

  /** A series of older books is gone on with; {@code last} is the last number they gave. */
  record SeriesCarriedOver(SeriesId series, long last, Actor by) implements InvoiceSeriesEvent {}
}
