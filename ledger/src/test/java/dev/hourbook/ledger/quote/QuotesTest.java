package dev.hourbook.ledger.quote;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteLocked;
import dev.hourbook.ledger.quote.QuoteEvent.QuoteWithdrawn;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The quote that began last and is neither over nor withdrawn is the one that converts. */
class QuotesTest {

  private static final Currency EUR = Currency.getInstance("EUR");
  private static final QuotesId DOLLARS = QuotesId.parse("USD-EUR");
  private static final Money THOUSAND = Money.of("1000.00", USD);
  private static final Instant NINE = Instant.parse("2026-02-16T09:00:00Z");

  private static Instant hour(int hour) {
    return NINE.plusSeconds(3_600L * (hour - 9));
  }

  private static QuoteLocked quote(String reference, String rate, int from, int until) {
    ExchangePair pair = ExchangePair.parse("EUR/USD");
    ExchangeRate exact = ExchangeRate.parse(rate);
    return new QuoteLocked(
        DOLLARS, reference, pair, exact, hour(from), hour(until), "pay", NINE, ANN, BOB);
  }

  private static Optional<String> sent(int at, LedgerEvent... facts) {
    Map<String, List<LedgerEvent>> all = Map.of("quote:USD-EUR", List.of(facts));
    return new Quotes(stream -> all.getOrDefault(stream, List.of()))
        .exchanged(THOUSAND, EUR, hour(at))
        .map(sent -> sent.quote() + " " + sent.amount());
  }

  @Test
  void quoteHoldsFromItsFirstInstantToBeforeItsLast() {
    QuoteLocked quote = quote("A", "1.085", 10, 12);
    assertThat(sent(9, quote)).isEmpty();
    assertThat(sent(10, quote)).contains("A EUR 921.66");
    assertThat(sent(12, quote)).isEmpty();
  }

  @Test
  void ofSeveralTheOneThatBeganLastConvertsAndOfOneInstantTheLater() {
    QuoteLocked first = quote("A", "1.085", 10, 16);
    QuoteLocked young = quote("B", "1.25", 11, 16);
    assertThat(sent(11, young, first)).contains("B EUR 800.00");
    assertThat(sent(10, young, first)).contains("A EUR 921.66");
    assertThat(sent(10, first, quote("C", "2", 10, 16))).contains("C EUR 500.00");
  }

  @Test
  void withdrawnQuoteConvertsNothingAndDoesNotHold() {
    QuoteLocked quote = quote("A", "1.085", 10, 16);
    QuoteWithdrawn gone = new QuoteWithdrawn(DOLLARS, "A", "their error", NINE, ANN);
    assertThat(sent(11, quote, gone)).isEmpty();
    Exchanged planned = Exchanged.at(quote, THOUSAND);
    assertThat(new Quotes(stream -> List.of(quote)).holds(USD, planned, hour(15)))
        .isTrue();
    assertThat(new Quotes(stream -> List.of(quote)).holds(USD, planned, hour(16)))
        .isFalse();
    assertThat(new Quotes(stream -> List.of(quote, gone)).holds(USD, planned, hour(15)))
        .isFalse();
  }

  @Test
  void amountIsOfItsRateAndOfNoOther() {
    Exchanged planned = Exchanged.at(quote("A", "1.085", 10, 16), THOUSAND);
    assertThat(planned.isOf(THOUSAND)).isTrue();
    assertThat(planned.isOf(Money.of("1000.01", USD))).isFalse();
    assertThat(planned.isOf(new Money(100_000, Currency.getInstance("GBP")))).isFalse();
  }
}
