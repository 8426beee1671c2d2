package dev.hourbook.api.report;

import dev.hourbook.ledger.money.Money;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/** Aligns columns by the first thousand rows; numbers stand right, text left. */
final class TextTable {

  private static final int MEASURED = 1_000;

  private final PrintWriter out;
  private final List<String> columns;
  private final List<List<Object>> waiting = new ArrayList<>();
  private int[] widths = {};

  TextTable(List<String> columns, PrintWriter out) {
    this.columns = columns;
    this.out = out;
  }

  void add(List<Object> row) {
    if (widths.length > 0) {
      print(row);
      return;
    }
    waiting.add(row);
    if (waiting.size() == MEASURED) {
      measure();
    }
  }

  void end() {
    if (widths.length == 0) {
      measure();
    }
  }

  private void measure() {
    widths = columns.stream().mapToInt(String::length).toArray();
    for (List<Object> row : waiting) {
      List<String> texts = Format.texts(row);
      for (int i = 0; i < texts.size(); i++) {
        widths[i] = Math.max(widths[i], texts.get(i).length());
      }
    }
    print(columns, waiting.isEmpty() ? columns : waiting.getFirst());
    waiting.forEach(this::print);
    waiting.clear();
  }

  private void print(List<?> row) {
    print(row, row);
  }

  /** A head stands where its column's values do. */
  private void print(List<?> row, List<?> like) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < row.size(); i++) {
      Object value = row.get(i);
      String text = Format.text(value);
      String gap = " ".repeat(Math.max(0, widths[i] - text.length()));
      boolean right = like.get(i) instanceof Long || like.get(i) instanceof Money;
      line.append(right ? gap + text : text + gap).append("  ");
    }
    out.println(line.toString().stripTrailing());
  }
}
