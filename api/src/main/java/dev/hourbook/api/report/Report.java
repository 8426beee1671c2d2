package dev.hourbook.api.report;

import java.util.List;
import java.util.function.Consumer;

/**
 * Rows under named columns, handed out one by one so that a report may be larger than memory. A
 * value is a text, a whole number or an amount of money.
 */
public interface Report {

  /** The names of the columns, as JSON and CSV have them. */
  List<String> columns();

  /** Hands out each row, its values in the order of the columns. */
  void forEach(Consumer<List<Object>> sink);

  /** A report of rows that are all there already. */
  static Report of(List<String> columns, List<List<Object>> rows) {
    return new Report() {
      @Override
      public List<String> columns() {
        return columns;
      }

      @Override
      public void forEach(Consumer<List<Object>> sink) {
        rows.forEach(sink);
      }
    };
  }
}
