package dev.hourbook.projections.journal;

import dev.hourbook.ledger.exchange.Conversion;
import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.ledger.exchange.ExchangeEvent.RateSet;
import dev.hourbook.ledger.exchange.ExchangeEvent.RatesImported;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.projections.books.Rows;
import dev.hourbook.projections.books.Upserts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The rates at any event of a batch: those of the journal's own table and, over them, the batch's
 * own up to that event. So a rate values what follows it in the log, wherever batches end, and
 * nothing before it, not even what is committed after it.
 */
final class KnownRates implements Rates {

  private static final String LATEST = """
      select * from view.exchange_rate
      where (base, quote) in ((?, ?), (?, ?)) and day <= ? and position < ?
      order by day desc, base, position desc limit 1""";

  private static final String KEEP = """
      insert into view.exchange_rate (base, quote, day, rate, position)
      select * from unnest(?::text[], ?::text[], ?::date[], ?::numeric[], ?::bigint[])""";

  /** The later day counts; of one day the pair that comes first, so that there is an order. */
  private static final Comparator<Known> BEST = Comparator.comparing(
          (Known k) -> k.quote().day())
      .thenComparing(known -> known.pair().text(), Comparator.reverseOrder())
      .thenComparingLong(Known::position);

  private record Known(ExchangePair pair, Quote quote, long position) {}

  private record Asked(Currency from, LocalDate on) {}

  private final JdbcTemplate jdbc;
  private final List<Known> fresh = new ArrayList<>();
  private final Map<Asked, Optional<Known>> before = new HashMap<>();

  KnownRates(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  void take(long position, ExchangeEvent event) {
    List<Quote> quotes = switch (event) {
      case RatesImported e -> e.quotes();
      case RateSet e -> List.of(e.quote());
    };
    quotes.forEach(quote -> fresh.add(new Known(event.pair(), quote, position)));
  }

  @Override
  public Optional<Conversion> at(long position, Currency from, Currency to, LocalDate on) {
    ExchangePair there = new ExchangePair(from, to);
    ExchangePair back = new ExchangePair(to, from);
    Stream<Known> own = fresh.stream()
        .filter(known -> known.position() < position)
        .filter(known -> known.pair().equals(there) || known.pair().equals(back))
        .filter(known -> !known.quote().day().isAfter(on));
    Optional<Known> latest =
        before.computeIfAbsent(new Asked(from, on), asked -> stored(there, on, Long.MAX_VALUE));
    boolean isLater = latest.filter(known -> known.position() > position).isPresent();
    Optional<Known> stored = isLater ? stored(there, on, position) : latest;
    return Stream.concat(own, stored.stream())
        .max(BEST)
        .map(known -> new Conversion(known.pair(), known.quote().rate(), from));
  }

  private Optional<Known> stored(ExchangePair pair, LocalDate on, long position) {
    String one = pair.base().getCurrencyCode();
    String other = pair.quote().getCurrencyCode();
    return jdbc.query(LATEST, (row, n) -> known(row), one, other, other, one, on, position).stream()
        .findFirst();
  }

  private static Known known(ResultSet row) throws SQLException {
    return new Known(
        ExchangePair.parse(row.getString("base") + "/" + row.getString("quote")),
        new Quote(
            row.getObject("day", LocalDate.class), new ExchangeRate(row.getBigDecimal("rate"))),
        row.getLong("position"));
  }

  void write() {
    Upserts<String, Known> last = Upserts.lastWins();
    fresh.forEach(known ->
        last.put(known.pair().text() + known.quote().day() + "@" + known.position(), known));
    Rows rows = new Rows(jdbc, KEEP, "text", "text", "date", "numeric", "int8");
    last.drain((key, known) -> rows.add(
        known.pair().base().getCurrencyCode(),
        known.pair().quote().getCurrencyCode(),
        known.quote().day(),
        known.quote().rate().value(),
        known.position()));
    rows.write();
  }
}
