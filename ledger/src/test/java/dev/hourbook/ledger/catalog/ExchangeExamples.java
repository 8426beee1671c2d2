package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;

import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.LedgerEvent;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** What can happen to exchange rates. */
final class ExchangeExamples {

  static final ExchangePair YEN = ExchangePair.parse("USD/JPY");

  private ExchangeExamples() {}

  static Stream<LedgerEvent> all() {
    Quote quote = new Quote(LocalDate.parse("2026-02-01"), ExchangeRate.parse("149.21"));
    return Stream.of(
        new ExchangeEvent.RatesImported(YEN, "fed", List.of(quote)),
        new ExchangeEvent.RateSet(YEN, quote, "typing error", ANN, BOB));
  }
}
