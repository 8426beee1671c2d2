package dev.hourbook.api.csv;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;
import dev.hourbook.ledger.catalog.Bounds;
import dev.hourbook.ledger.catalog.Texts;
import dev.hourbook.ledger.money.Money;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** One row: each field read by its kind, each failure told with its place. */
final class CsvRow {

  /** {@link LocalDate} reads signs and years of five digits too. */
  private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,4})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");

  private final String file;
  private final CsvRecord fields;
  private final Map<String, Integer> places;
  private final Problems problems;

  CsvRow(String file, CsvRecord fields, Map<String, Integer> places, Problems problems) {
    this.file = file;
    this.fields = fields;
    this.places = places;
    this.problems = problems;
  }

  long line() {
    return fields.getStartingLineNumber();
  }

  private String raw(String field) {
    return fields.getField(requireNonNull(places.get(field)));
  }

  /** Whether the file has a column that may be left out. */
  boolean has(String field) {
    return places.containsKey(field);
  }

  /** An amount above or below nothing, with at most the currency's decimals. */
  Optional<Money> amount(String field, Currency currency) {
    return read(field, "an amount in " + currency + " like -1200.00", text -> {
      require(AMOUNT.matcher(text).matches());
      Money amount = Money.of(text, currency);
      require(!amount.isZero());
      return amount;
    });
  }

  /** The field as it stands, if it can be stored: no NUL, and nothing that was not UTF-8. */
  Optional<String> text(String field) {
    return read(field, "text in UTF-8 without NUL", text -> {
      require(Texts.isStorable(text));
      return text;
    });
  }

  /** The field as it stands, if it is one line and not too long. */
  Optional<String> line(String field) {
    return read(field, "a line of at most " + Bounds.LONGEST_REASON + " characters", text -> {
      require(Texts.isLine(text, Bounds.LONGEST_REASON));
      return text;
    });
  }

  /** A name or an id, stripped. */
  Optional<String> required(String field) {
    return read(field, "a value of 1 to " + Bounds.LONGEST_NAME + " characters", text -> {
      require(!text.isBlank() && Texts.isLine(text, Bounds.LONGEST_NAME));
      return text.strip();
    });
  }

  Optional<LocalDate> date(String field) {
    return read(field, "a date like 2026-02-09, from 1900 on", text -> {
      require(DAY.matcher(text).matches());
      LocalDate day = LocalDate.parse(text);
      require(Bounds.isDay(day));
      return day;
    });
  }

  /** A currency with minor units: gold and the code for no currency have none. */
  Optional<Currency> currency(String field) {
    return read(field, "an ISO 4217 currency like USD", text -> {
      Currency currency = Currency.getInstance(text);
      require(Bounds.isMoney(currency));
      return currency;
    });
  }

  /** Whole seconds above 0, written without sign or decimals. */
  Optional<Long> seconds(String field) {
    return read(field, "whole seconds from 1 to " + Bounds.MOST_SECONDS, text -> {
      require(DIGITS.matcher(text).matches());
      long seconds = Long.parseLong(text);
      require(seconds > 0 && seconds <= Bounds.MOST_SECONDS);
      return seconds;
    });
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new IllegalArgumentException("out of range");
    }
  }

  <T> Optional<T> read(String field, String wanted, Function<String, T> parser) {
    try {
      return Optional.of(parser.apply(raw(field)));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
      problem(field, "csv/value", "is not " + wanted);
      return Optional.empty();
    }
  }

  void problem(String field, String code, String message) {
    problems.add(new ImportProblem(file, line(), field, raw(field), code, message));
  }
}
