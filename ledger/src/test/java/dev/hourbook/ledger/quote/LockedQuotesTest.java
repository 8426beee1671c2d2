package dev.hourbook.ledger.quote;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.hourbook.ledger.exchange.ExchangeEvent.RateSet;
import dev.hourbook.ledger.exchange.ExchangeEvent.RatesImported;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Two people lock a rate for a while, and a slip of the pen is seen before anybody is paid by it.
 */
class LockedQuotesTest {

  private static final Instant AT = Instant.parse("2026-02-16T08:00:00Z");
  private static final Instant UNTIL = AT.plus(Duration.ofDays(4));

  private static LockQuote lock(
      String reference, String pair, String rate, Instant from, Instant until, Actor second) {
    return new LockQuote(
        QuotesId.parse("USD-EUR"),
        reference,
        ExchangePair.parse(pair),
        ExchangeRate.parse(rate),
        from,
        until,
        "pay",
        second,
        AT,
        ANN);
  }

  private static String refusal(LockQuote asked) {
    return code(() -> LockedQuotes.begun(asked));
  }

  private static String code(Runnable act) {
    return catchThrowableOfType(Refused.class, act::run).refusal().code();
  }

  @Test
  void nobodyLocksAloneOrForThePast() {
    assertThat(refusal(lock("Q", "EUR/USD", "1.085", AT, UNTIL, new Actor("user:ANN"))))
        .isEqualTo("quote/same-person-twice");
    assertThat(refusal(lock("Q", "EUR/USD", "1.085", AT.minusMillis(1), UNTIL, BOB)))
        .isEqualTo("quote/from-the-past");
  }

  @Test
  void rateIsOfTheTwoCurrencies() {
    assertThat(refusal(lock("Q", "EUR/GBP", "0.86", AT, UNTIL, BOB))).isEqualTo("quote/other-pair");
  }

  @Test
  void quoteEndsAfterItBeginsAndWithinAYear() {
    assertThat(refusal(lock("Q", "EUR/USD", "1.085", AT, AT, BOB))).isEqualTo("quote/out-of-range");
    Instant late = AT.plus(Duration.ofDays(366)).plusMillis(1);
    assertThat(refusal(lock("Q", "EUR/USD", "1.085", AT, late, BOB)))
        .isEqualTo("quote/out-of-range");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a|b", "-1", "a b", "01234567890123456789012345678901234567890"})
  void referenceIsAWordOfItsGiver(String reference) {
    assertThat(refusal(lock(reference, "EUR/USD", "1.085", AT, UNTIL, BOB)))
        .isEqualTo("quote/out-of-range");
  }

  /** Known: EUR/USD 1.10, and in the second column USD/EUR 0.90. */
  @ParameterizedTest
  @CsvSource({"0.99, true", "0.989, false", "1.21, true", "1.211, false"})
  void rateIsNearTheOneThatTheBookKnows(String rate, boolean near) {
    requireNear(
        "EUR/USD",
        rate,
        near,
        new RatesImported(
            ExchangePair.parse("EUR/USD"), "ecb", List.of(known("1.5", -9), known("1.10", 0))));
  }

  @ParameterizedTest
  @CsvSource({"1.00, true", "0.999, false", "1.222, true", "1.223, false", "0.92, false"})
  void rateIsNearTheOneOfThePairTurnedRound(String rate, boolean near) {
    requireNear(
        "USD/EUR",
        rate,
        near,
        new RateSet(ExchangePair.parse("USD/EUR"), known("0.90", -1), "typo", ANN, BOB));
  }

  private static Quote known(String rate, int days) {
    return new Quote(LocalDate.parse("2026-02-16").plusDays(days), ExchangeRate.parse(rate));
  }

  @Test
  void bookHasToKnowARateOfTheMonthBefore() {
    LockQuote asked = lock("Q", "EUR/USD", "1.085", AT, UNTIL, BOB);
    assertThat(code(() -> new DayRates(stream -> List.of()).requireNear(asked)))
        .isEqualTo("quote/no-known-rate");
    RatesImported young = new RatesImported(asked.pair(), "ecb", List.of(known("1.09", -30)));
    RatesImported old = new RatesImported(asked.pair(), "ecb", List.of(known("1.09", -31)));
    requireNear("EUR/USD", "1.085", true, young);
    assertThat(code(() -> new DayRates(stream -> ofEuros(stream, old)).requireNear(asked)))
        .isEqualTo("quote/no-known-rate");
  }

  private static List<LedgerEvent> ofEuros(String stream, LedgerEvent fact) {
    return stream.equals("exchange:EUR/USD") ? List.of(fact) : List.of();
  }

  private static void requireNear(String known, String rate, boolean near, LedgerEvent fact) {
    Map<String, List<LedgerEvent>> facts = Map.of("exchange:" + known, List.of(fact));
    DayRates rates = new DayRates(stream -> facts.getOrDefault(stream, List.of()));
    LockQuote asked = lock("Q", "EUR/USD", rate, AT, UNTIL, BOB);
    if (near) {
      rates.requireNear(asked);
    } else {
      assertThat(code(() -> rates.requireNear(asked))).isEqualTo("quote/far-from-known-rate");
    }
  }
}
