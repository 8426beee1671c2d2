package dev.hourbook.api.csv;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
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
      add(0, "file", path.toString(), "csv/no-file", "cannot be read; put it there");
      return;
    }
    try (CsvReader<CsvRecord> reader = CsvReader.builder()
        .detectBomHeader(true)
        .allowUnclosedQuote(false)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .ofCsvRecord(path)) {
      read(reader.iterator(), sink);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** Broken quotes end the reading: nobody can tell where the next row begins. */
  private void read(Iterator<CsvRecord> rows, Consumer<CsvRow> sink) {
    long line = 0;
    try {
      List<String> header = rows.hasNext() ? rows.next().getFields() : List.of();
      line = 1;
      if (requireColumns(header)) {
        Map<String, Integer> places = places(header);
        while (rows.hasNext()) {
          CsvRecord row = rows.next();
          line = row.getStartingLineNumber();
          take(row, places, sink);
        }
      }
    } catch (CsvParseException broken) {
      String why = "is no CSV after line " + line + ": " + reason(broken);
      add(line + 1, "file", "", "csv/unreadable", why);
    }
  }

  private static String reason(Throwable broken) {
    Throwable cause = broken.getCause();
    return String.valueOf(cause == null ? broken.getMessage() : cause.getMessage());
  }

  private boolean requireColumns(List<String> header) {
    Map<String, Integer> places = places(header);
    boolean fits = places.keySet().containsAll(columns) && places.size() == header.size();
    if (!fits) {
      String message = "needs the columns " + columns + ", each once";
      add(1, "header", String.join(",", header), "csv/shape", message);
    }
    return fits;
  }

  private static Map<String, Integer> places(List<String> header) {
    Map<String, Integer> places = new HashMap<>();
    for (int i = 0; i < header.size(); i++) {
      places.put(header.get(i), i);
    }
    return places;
  }

  private void take(CsvRecord row, Map<String, Integer> places, Consumer<CsvRow> sink) {
    if (row.getFieldCount() == places.size()) {
      sink.accept(new CsvRow(name(), row, places, problems));
    } else {
      String value = row.getFieldCount() + " fields";
      String message = "has not as many as the header";
      add(row.getStartingLineNumber(), "row", value, "csv/shape", message);
    }
  }

  private void add(long line, String field, String value, String code, String message) {
    problems.add(new ImportProblem(name(), line, field, value, code, message));
  }
}
