package dev.hourbook.ledger.quote;

import dev.hourbook.ledger.exchange.Conversion;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteLocked;

/**
 * What is sent of pay that was earned in another currency: 921.66 EUR of 1,000.00 USD at EUR/USD
 * 1.085.
 *
 * @param quote what the giver of the rate calls it
 * @param rate as it was quoted
 * @param amount in what the expert's bank takes, half-up once
 */
public record Exchanged(String quote, ExchangePair pair, ExchangeRate rate, Money amount) {

  static Exchanged at(QuoteLocked quote, Money net) {
    return new Exchanged(
        quote.reference(), quote.pair(), quote.rate(), quote.conversion().of(net));
  }

  /** Whether it is by that quote. */
  public boolean isBy(QuoteLocked locked) {
    return quote.equals(locked.reference())
        && pair.equals(locked.pair())
        && rate.equals(locked.rate());
  }

  /** Whether it is what that much comes to. */
  public boolean isOf(Money net) {
    QuotesId quotes = new QuotesId(net.currency(), amount.currency());
    return quotes.areOf(pair)
        && new Conversion(pair, rate, net.currency()).of(net).equals(amount);
  }
}
