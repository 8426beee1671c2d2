package dev.hourbook.ledger.quote;

import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Instant;

/** What can be asked of quotes. */
public sealed interface QuoteCommand extends LedgerCommand {

  /** The quotes. */
  QuotesId quotes();

  /**
   * Two people say that whoever gave a quote keeps to it from an instant on, which has not passed,
   * until another, which is excluded.
   *
   * @param reference what its giver calls it
   * @param pair of the two currencies, in the order in which the giver quotes them
   */
  record LockQuote(
      QuotesId quotes,
      String reference,
      ExchangePair pair,
      ExchangeRate rate,
      Instant from,
      Instant until,
      String reason,
      Actor approvedBy,
      Instant at,
      Actor by)
      implements QuoteCommand {}

  /** Its giver does not keep to it any more; what was sent by it stays as it is. */
  record WithdrawQuote(QuotesId quotes, String reference, String reason, Instant at, Actor by)
      implements QuoteCommand {}
}
