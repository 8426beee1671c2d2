package dev.hourbook.api.csv;

import static java.util.Objects.requireNonNullElse;

import dev.hourbook.api.company.Company;
import dev.hourbook.ledger.catalog.Bounds;
import dev.hourbook.ledger.exchange.ExchangeCommand.ImportRates;
import dev.hourbook.ledger.exchange.ExchangePair;
import dev.hourbook.ledger.exchange.ExchangeRate;
import dev.hourbook.ledger.exchange.Quote;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.LedgerCommand;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.atomic.LongAdder;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Imports exchange rates from a CSV file: {@code day,base,quote,rate}, or the monthly file of the
 * US Federal Reserve. Every line is checked before anything is applied; a rate that the book knows
 * is passed over, another rate of a day that has one is an error.
 */
public final class RatesImport {

  private static final List<String> COLUMNS = List.of("day", "base", "quote", "rate");

  /** A day's latest comes last. */
  private static final String KNOWN = """
      select base || '/' || quote || day, rate from view.exchange_rate order by position""";

  private final Company company;
  private final Path file;
  private final Problems problems = new Problems();
  private final Map<String, ExchangeRate> known = new HashMap<>();
  private final Map<String, Pending> pending = new TreeMap<>();
  private final LongAdder read = new LongAdder();
  private final LongAdder repeated = new LongAdder();
  private final LongAdder leftOut = new LongAdder();

  private record Pending(ExchangePair pair, List<Quote> quotes) {}

  /** What became of the lines of a file, and what was wrong with some. */
  public record Summary(
      long read, long imported, long repeated, long leftOut, List<ImportProblem> problems) {

    /** Whether every line was right. */
    public boolean clean() {
      return problems.isEmpty();
    }
  }

  /** An import of a file into the company's book, which has caught up. */
  public RatesImport(Company company, Path file) {
    this.company = company;
    this.file = file.toAbsolutePath();
    load(company.jdbc());
  }

  private void load(JdbcTemplate jdbc) {
    jdbc.query(KNOWN, row -> {
      known.put(row.getString(1), new ExchangeRate(row.getBigDecimal(2)));
    });
  }

  /** A file named alone lies where the command was given. */
  private Path folder() {
    return requireNonNullElse(file.getParent(), Path.of(""));
  }

  /** Reads and checks all of it, and applies it if nothing is wrong. */
  public Summary run(String source, Instant at) {
    boolean reserve = FederalReserve.wrote(file);
    List<String> columns = reserve ? FederalReserve.COLUMNS : COLUMNS;
    new CsvFile(folder(), file.getFileName().toString(), columns, problems)
        .forEach(row -> take(row, reserve));
    boolean right = problems.count() == 0;
    if (right) {
      apply(source, at);
    }
    long fresh = pending.values().stream().mapToLong(p -> p.quotes().size()).sum();
    return new Summary(
        read.sum(), right ? fresh : 0, repeated.sum(), leftOut.sum(), problems.first());
  }

  private void take(CsvRow row, boolean reserve) {
    read.increment();
    if (reserve && FederalReserve.leavesOut(row)) {
      leftOut.increment();
      return;
    }
    Optional<LocalDate> day = row.date(reserve ? FederalReserve.DAY : "day");
    String rateField = reserve ? FederalReserve.RATE : "rate";
    Optional<ExchangeRate> rate =
        row.read(rateField, "a rate above 0 like 149.21", RatesImport::rate);
    Optional<ExchangePair> pair = reserve ? FederalReserve.pair(row) : pair(row);
    if (day.isPresent() && rate.isPresent() && pair.isPresent()) {
      take(row, rateField, pair.get(), new Quote(day.get(), rate.get()));
    }
  }

  private static ExchangeRate rate(String text) {
    ExchangeRate rate = ExchangeRate.parse(text);
    if (!Bounds.isRate(rate)) {
      throw new IllegalArgumentException("out of bounds");
    }
    return rate;
  }

  private static Optional<ExchangePair> pair(CsvRow row) {
    return row.currency("base")
        .flatMap(base -> row.read(
            "quote",
            "another ISO 4217 currency than the base",
            text -> ExchangePair.parse(base + "/" + text)));
  }

  private void take(CsvRow row, String field, ExchangePair pair, Quote quote) {
    ExchangeRate earlier = known.putIfAbsent(pair.text() + quote.day(), quote.rate());
    if (earlier == null) {
      pending
          .computeIfAbsent(pair.text(), text -> new Pending(pair, new ArrayList<>()))
          .quotes()
          .add(quote);
    } else if (earlier.equals(quote.rate())) {
      repeated.increment();
    } else {
      row.problem(
          field,
          "rates/conflict",
          "is not " + earlier + ", which " + pair.text() + " of " + quote.day()
              + " is already; two people may set another with 'rates set'");
    }
  }

  private void apply(String source, Instant at) {
    Actor by = new Actor("import:" + source);
    List<LedgerCommand> commands = new ArrayList<>();
    pending
        .values()
        .forEach(
            p -> commands.add(new ImportRates(p.pair(), source, List.copyOf(p.quotes()), at, by)));
    company.ledger().chunks().run(commands);
  }
}
