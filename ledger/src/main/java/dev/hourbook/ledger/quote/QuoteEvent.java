package dev.hourbook.ledger.quote;

import dev.hourbook.ledger.exchange.Conversion;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.Instant;

/** What can happen to quotes. */
public sealed interface QuoteEvent extends LedgerEvent {

  /** The quotes. */
  QuotesId quotes();

  /** What its giver calls it. */
  String reference();

  /** A rate that pay is converted at, from an instant on until another, which is excluded. */
  record QuoteLocked(
      QuotesId quotes,
      String reference,
      ExchangePair pair,
      ExchangeRate rate,
      Instant from,
      Instant until,
      String reason,
      Instant at,
      Actor by,
      Actor approvedBy)
      implements QuoteEvent {

    /** How it converts what is sold. */
    Conversion conversion() {
      return new Conversion(pair, rate, quotes.sold());
    }
  }

  /** Nothing is converted at it from then on. */
  record QuoteWithdrawn(QuotesId quotes, String reference, String reason, Instant at, Actor by)
      implements QuoteEvent {}
}
