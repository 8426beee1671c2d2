package dev.hourbook.api.web.invoices;

import dev.hourbook.api.web.json.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/** A finalised invoice. {@code firstDay} is included, {@code endDay} is not. */
record InvoiceRow(
    String number,
    String invoice,
    String client,
    LocalDate firstDay,
    LocalDate endDay,
    LocalDate issued,
    LocalDate due,
    long seconds,
    Amount amount) {

  static final String SELECT = """
      select number, invoice, client, first_day, end_day, issued_on, due_on, seconds, minor,
        currency
      from view.invoice\s""";

  /** An invoice with its lines. */
  record InvoiceOpened(InvoiceRow invoice, List<LineRow> lines) {}

  static InvoiceRow read(ResultSet row, int n) throws SQLException {
    return new InvoiceRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(4, LocalDate.class),
        row.getObject(5, LocalDate.class),
        row.getObject(6, LocalDate.class),
        row.getObject(7, LocalDate.class),
        row.getLong(8),
        Amount.of(row.getLong(9), row.getString(10)));
  }
}
