package dev.hourbook.projections.journal;

import dev.hourbook.ledger.exchange.Conversion;
import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.ledger.exchange.ExchangeEvent.RateSet;
import dev.hourbook.ledger.exchange.ExchangeEvent.RatesImported;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All rates of the log in memory, each with the event that brought it: no table is asked. */
final class RatesSoFar implements Rates {

  /** As {@link KnownRates} chooses: the later day, and of one day the pair that comes first. */
  private static final Comparator<Known> BEST = Comparator.comparing(Known::day)
      .thenComparing(k -> k.pair().text(), Comparator.reverseOrder());

  private record Known(ExchangePair pair, LocalDate day, ExchangeRate rate) {}

  private final Map<ExchangePair, NavigableMap<LocalDate, NavigableMap<Long, ExchangeRate>>> rates =
      new HashMap<>();

  void take(long position, ExchangeEvent event) {
    List<Quote> quotes = switch (event) {
      case RatesImported e -> e.quotes();
      case RateSet e -> List.of(e.quote());
    };
    for (Quote quote : quotes) {
      rates
          .computeIfAbsent(event.pair(), pair -> new TreeMap<>())
          .computeIfAbsent(quote.day(), day -> new TreeMap<>())
          .put(position, quote.rate());
    }
  }

  @Override
  public Optional<Conversion> at(long position, Currency from, Currency to, LocalDate on) {
    return Stream.of(new ExchangePair(from, to), new ExchangePair(to, from))
        .flatMap(pair -> latest(pair, position, on).stream())
        .max(BEST)
        .map(known -> new Conversion(known.pair(), known.rate(), from));
  }

  private Optional<Known> latest(ExchangePair pair, long position, LocalDate on) {
    for (var day : rates
        .getOrDefault(pair, new TreeMap<>())
        .headMap(on, true)
        .descendingMap()
        .entrySet()) {
      var known = day.getValue().lowerEntry(position);
      if (known != null) {
        return Optional.of(new Known(pair, day.getKey(), known.getValue()));
      }
    }
    return Optional.empty();
  }
}
