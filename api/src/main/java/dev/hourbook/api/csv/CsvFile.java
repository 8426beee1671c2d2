package dev.hourbook.api.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/** One CSV file (RFC 4180, UTF-8) with a header line, read row by row in constant memory. */
final class CsvFile {

  private final Path path;
  private final List<String> columns;
  private final Problems problems;

  CsvFile(Path folder, String name, List<String> columns, Problems problems) {
    this.path = folder.resolve(name);
    this.columns = columns;
    this.problems = problems;
  }

  String name() {
    return path.getFileName().toString();
  }

  /** Hands out each row that has all columns; anything else becomes a problem. */
  void forEach(Consumer<CsvRow> sink) {
    if (!Files.isReadable(path)) {
      problems.add(new ImportProblem(
          name(), 0, "file", path.toString(), "csv/no-file", "cannot be read; put it there"));
      return;
    }
    try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
        .detectBomHeader(true)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofNamedCsvRecord(path)) {
      reader.forEach(row -> take(row, sink));
    } catch (CsvParseException broken) {
      problems.add(new ImportProblem(
          name(), 0, "file", "", "csv/unreadable", "is no CSV: " + broken.getMessage()));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private void take(NamedCsvRecord row, Consumer<CsvRow> sink) {
    if (!row.getHeader().containsAll(columns)) {
      if (row.getStartingLineNumber() == 2) {
        report(1, "header", String.join(",", row.getHeader()), "needs the columns " + columns);
      }
    } else if (row.getFieldCount() != row.getHeader().size()) {
      long line = row.getStartingLineNumber();
      report(line, "row", row.getFieldCount() + " fields", "has not as many as the header");
    } else {
      sink.accept(new CsvRow(name(), row, problems));
    }
  }

  private void report(long line, String field, String value, String message) {
    problems.add(new ImportProblem(name(), line, field, value, "csv/shape", message));
  }
}
