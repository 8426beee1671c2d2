package dev.hourbook.ledger.quote;

import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.ledger.exchange.ExchangeEvent.RateSet;
import dev.hourbook.ledger.exchange.ExchangeEvent.RatesImported;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.quote.QuoteCommand.LockQuote;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The rates that the book knows from elsewhere. A quote far from the last of them is a rate of the
 * pair turned round, or a digit too much, and every payout by it would be wrong.
 */
record DayRates(Streams streams) {

  /** What the dearest bank takes is far less, and no pair of ours has moved that much in a week. */
  private static final BigDecimal FAR = new BigDecimal("0.10");

  /** Of which a rate says nothing any more. */
  private static final int OLD_DAYS = 31;

  /**
   * Nothing, if it is near what the book knows of the month before.
   *
   * @throws Refused {@code quote/far-from-known-rate} if it is more than 10 % off;
   *     {@code quote/no-known-rate} if the book knows none
   */
  void requireNear(LockQuote c) {
    ExchangePair pair = c.pair();
    ExchangePair turned = ExchangePair.parse(pair.quote() + "/" + pair.base());
    LocalDate day = LocalDate.ofInstant(c.at(), ZoneOffset.UTC);
    BigDecimal asked = c.rate().value();
    Optional<Quote> straight = last(pair, day);
    Optional<Quote> other = last(turned, day);
    if (straight.isEmpty() && other.isEmpty()) {
      throw new Refused(new QuoteRefusal.NoKnownRate(pair, day.minusDays(OLD_DAYS)));
    }
    straight.ifPresent(known -> {
      BigDecimal rate = known.rate().value();
      requireNear(c, pair, known, asked.subtract(rate).abs(), rate);
    });
    other.ifPresent(known -> {
      BigDecimal product = known.rate().value().multiply(asked);
      requireNear(c, turned, known, product.subtract(BigDecimal.ONE).abs(), BigDecimal.ONE);
    });
  }

  private static void requireNear(
      LockQuote c, ExchangePair pair, Quote known, BigDecimal off, BigDecimal of) {
    if (off.compareTo(of.multiply(FAR)) > 0) {
      throw new Refused(new QuoteRefusal.FarFromKnownRate(c.pair(), c.rate(), pair, known));
    }
  }

  /** Of a day set again, what was set last. */
  private Optional<Quote> last(ExchangePair pair, LocalDate day) {
    return streams.of(pair.toString()).stream()
        .flatMap(fact -> quotes((ExchangeEvent) fact))
        .filter(quote -> !quote.day().isAfter(day))
        .filter(quote -> quote.day().isAfter(day.minusDays(OLD_DAYS)))
        .reduce((found, next) -> next.day().isBefore(found.day()) ? found : next);
  }

  private static Stream<Quote> quotes(ExchangeEvent event) {
    return switch (event) {
      case RatesImported e -> e.quotes().stream();
      case RateSet e -> Stream.of(e.quote());
    };
  }
}
