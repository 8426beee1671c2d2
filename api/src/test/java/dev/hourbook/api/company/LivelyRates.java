package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.exchange.ExchangeCommand.ImportRates;
import dev.hourbook.ledger.exchange.ExchangeCommand.SetRate;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** The yen in the lively history: without a rate at first, then by import and by two people. */
final class LivelyRates {

  private static final ExchangePair YEN = ExchangePair.parse("USD/JPY");

  private LivelyRates() {}

  static void in(TestCompany test) {
    Instant at = Instant.parse("2026-02-09T12:00:00Z");
    Quote january = quote("2026-01-01", "147.33");
    Quote february = quote("2026-02-01", "149.21");
    Quote later = quote("2026-02-28", "151.005");
    test.send(
        new ImportRates(YEN, "fed", List.of(january, february, later), at, ANNA),
        new ImportRates(YEN, "fed", List.of(january, february), at, ANNA),
        new SetRate(YEN, quote("2026-02-28", "150.5"), "typing error", BEN, at, ANNA));
  }

  private static Quote quote(String day, String rate) {
    return new Quote(LocalDate.parse(day), ExchangeRate.parse(rate));
  }
}
