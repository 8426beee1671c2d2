package dev.hourbook.api.pages;

import dev.hourbook.ledger.money.Money;
import java.util.ArrayList;
import java.util.List;

/** A row of a statement as a page writes it: texts, and which of them are figures. */
record StatementLine(List<Cell> cells, boolean isSum) {

  /** One cell; a figure stands to the right. */
  record Cell(String text, boolean figure, boolean negative) {}

  /** The names of the columns as people read them. */
  static List<Cell> heads(List<String> columns) {
    return columns.stream()
        .filter(StatementLine::isShown)
        .map(column -> new Cell(Show.plain(column), isFigure(column), false))
        .toList();
  }

  private static boolean isFigure(String column) {
    return switch (column) {
      case "debit", "credit", "gross", "net", "amount", "balance", "seconds", "age_days" -> true;
      case "earned",
          "carried_over",
          "accrued",
          "in_payout",
          "paid",
          "held",
          "owed_back",
          "written_off",
          "withheld" -> true;
      default -> false;
    };
  }

  static StatementLine of(List<String> columns, List<Object> row) {
    boolean time = row.contains("s");
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      String column = columns.get(i);
      if (isShown(column)) {
        cells.add(cell(column, row.get(i), time || column.equals("seconds")));
      }
    }
    return new StatementLine(cells, row.stream().anyMatch(StatementLine::isSum));
  }

  /** Every amount on a page names its currency: a column of it hides the amounts from a phone. */
  private static boolean isShown(String column) {
    return !column.equals("currency");
  }

  private static Cell cell(String column, Object value, boolean time) {
    Show show = new Show();
    return switch (value) {
      case Money money -> new Cell(show.money(money), true, money.minor() < 0);
      case Long count -> new Cell(time ? show.hours(count) : show.count(count), true, count < 0);
      case Object text -> new Cell(text.toString(), isFigure(column), false);
    };
  }

  private static boolean isSum(Object value) {
    return value instanceof String text
        && (text.startsWith("total")
            || List.of("gross profit", "operating profit", "result", "balance", "missing")
                .contains(text));
  }
}
