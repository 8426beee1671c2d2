package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;

import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.quote.Exchanged;
import dev.hourbook.ledger.quote.QuoteEvent;
import dev.hourbook.ledger.quote.QuotesId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/** What can happen to exchange rates, of days and locked. */
final class ExchangeExamples {

  static final ExchangePair YEN = ExchangePair.parse("USD/JPY");

  static final QuotesId QUOTES = QuotesId.parse("USD-EUR");

  /** Of what the example of a planned payout pays. */
  static final Exchanged SENT = new Exchanged(
      "CITI-7731",
      ExchangePair.parse("EUR/USD"),
      ExchangeRate.parse("1.085"),
      Money.of("24.06", Currency.getInstance("EUR")));

  private ExchangeExamples() {}

  static Stream<LedgerEvent> all() {
    Quote quote = new Quote(LocalDate.parse("2026-02-01"), ExchangeRate.parse("149.21"));
    Instant from = Instant.parse("2026-02-16T08:00:00Z");
    Instant until = Instant.parse("2026-02-20T17:00:00Z");
    return Stream.of(
        new QuoteEvent.QuoteLocked(
            QUOTES, SENT.quote(), SENT.pair(), SENT.rate(), from, until, "pay", from, ANN, BOB),
        new QuoteEvent.QuoteWithdrawn(QUOTES, SENT.quote(), "their error", from, ANN),
        new ExchangeEvent.RatesImported(YEN, "fed", List.of(quote)),
        new ExchangeEvent.RateSet(YEN, quote, "typing error", ANN, BOB));
  }
}
