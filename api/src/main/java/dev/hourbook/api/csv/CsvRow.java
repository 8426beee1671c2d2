package dev.hourbook.api.csv;

import static java.util.Objects.requireNonNull;

import de.siegmar.fastcsv.reader.CsvRecord;
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

  /** {@link LocalDate} reads signs and years of the Caesars; nobody was paid by the hour then. */
  private static final Pattern DAY = Pattern.compile("(19|[2-9][0-9])[0-9]{2}-[0-9]{2}-[0-9]{2}");

  private static final Pattern AMOUNT = Pattern.compile("-?[0-9]{1,12}([.][0-9]{1,4})?");
  private static final Pattern DIGITS = Pattern.compile("[0-9]{1,8}");
  private static final long MOST_SECONDS = 10_000_000;
  private static final int LONGEST_NAME = 200;

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
      require(isText(text));
      return text;
    });
  }

  /** A name or an id, stripped. */
  Optional<String> required(String field) {
    return read(field, "a value of 1 to " + LONGEST_NAME + " characters", text -> {
      require(!text.isBlank() && text.length() <= LONGEST_NAME && isText(text));
      return text.strip();
    });
  }

  /** A replacement character stands for bytes that were no UTF-8. */
  private static boolean isText(String text) {
    return text.indexOf('\0') < 0 && text.indexOf('\ufffd') < 0;
  }

  Optional<LocalDate> date(String field) {
    return read(field, "a date like 2026-02-09, from 1900 on", text -> {
      require(DAY.matcher(text).matches());
      return LocalDate.parse(text);
    });
  }

  /** A currency with minor units: gold and the code for no currency have none. */
  Optional<Currency> currency(String field) {
    return read(field, "an ISO 4217 currency like USD", text -> {
      Currency currency = Currency.getInstance(text);
      require(currency.getDefaultFractionDigits() >= 0);
      return currency;
    });
  }

  /** Whole seconds above 0, written without sign or decimals. */
  Optional<Long> seconds(String field) {
    return read(field, "whole seconds from 1 to " + MOST_SECONDS, text -> {
      require(DIGITS.matcher(text).matches());
      long seconds = Long.parseLong(text);
      require(seconds > 0 && seconds <= MOST_SECONDS);
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
