package dev.hourbook.ledger.exchange;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;
import java.util.List;

/** What can be asked of the rates of a pair of currencies. */
public sealed interface ExchangeCommand extends LedgerCommand {

  /** The pair. */
  ExchangePair pair();

  /** Takes rates from a named source; those that are known already change nothing. */
  record ImportRates(ExchangePair pair, String source, List<Quote> quotes, Instant at, Actor by)
      implements ExchangeCommand {}

  /** Sets the rate of a day, whatever it was. */
  record SetRate(
      ExchangePair pair, Quote quote, String reason, Actor approvedBy, Instant at, Actor by)
      implements ExchangeCommand {}
}
