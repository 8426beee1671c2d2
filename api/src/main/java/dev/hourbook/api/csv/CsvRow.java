package dev.hourbook.api.csv;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import java.util.function.Function;

/** One row: each field read by its kind, each failure told with its place. */
final class CsvRow {

  private final String file;
  private final NamedCsvRecord fields;
  private final Problems problems;

  CsvRow(String file, NamedCsvRecord fields, Problems problems) {
    this.file = file;
    this.fields = fields;
    this.problems = problems;
  }

  long line() {
    return fields.getStartingLineNumber();
  }

  /** The field as it stands; a NUL character, which no database stores, is a problem. */
  String text(String field) {
    return fields.getField(field);
  }

  Optional<String> required(String field) {
    return read(field, "a value", text -> {
      if (text.isBlank() || text.indexOf('\0') >= 0) {
        throw new IllegalArgumentException("blank");
      }
      return text.strip();
    });
  }

  Optional<LocalDate> date(String field) {
    return read(field, "a date like 2026-02-09", LocalDate::parse);
  }

  Optional<Currency> currency(String field) {
    return read(field, "an ISO 4217 currency like USD", Currency::getInstance);
  }

  /** Whole seconds above 0, written without sign or decimals. */
  Optional<Long> seconds(String field) {
    return read(field, "whole seconds above 0", text -> {
      long seconds = Long.parseLong(text);
      if (seconds <= 0 || seconds > 10_000_000) {
        throw new IllegalArgumentException("out of range");
      }
      return seconds;
    });
  }

  <T> Optional<T> read(String field, String wanted, Function<String, T> parser) {
    String text = text(field);
    try {
      return Optional.of(parser.apply(text));
    } catch (DateTimeException | IllegalArgumentException | ArithmeticException wrong) {
      problem(field, "csv/value", "is not " + wanted);
      return Optional.empty();
    }
  }

  void problem(String field, String code, String message) {
    problems.add(new ImportProblem(file, line(), field, text(field), code, message));
  }
}
