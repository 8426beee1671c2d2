package dev.hourbook.ledger.exchange;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.util.List;

/** What can happen to the rates of a pair of currencies. */
public sealed interface ExchangeEvent extends LedgerEvent {

  /** The pair. */
  ExchangePair pair();

  /** Rates of days that had none came from a named source. */
  record RatesImported(ExchangePair pair, String source, List<Quote> quotes)
      implements ExchangeEvent {}

  /** A rate asked for by one person and approved by another; it replaces one of the same day. */
  record RateSet(ExchangePair pair, Quote quote, String reason, Actor askedBy, Actor approvedBy)
      implements ExchangeEvent {}
}
