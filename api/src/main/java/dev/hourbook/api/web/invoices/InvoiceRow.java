package dev.hourbook.api.web.invoices;

import dev.hourbook.api.web.json.Amount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;

/**
 * A finalised invoice. {@code firstDay} is included, {@code endDay} is not. States: open, settled,
 * void; {@code dueAmount} is what is due still.
 */
record InvoiceRow(
    String number,
    String invoice,
    String client,
    LocalDate firstDay,
    LocalDate endDay,
    LocalDate issued,
    LocalDate due,
    long seconds,
    Amount amount,
    String state,
    Amount dueAmount) {

  static final String SELECT = """
      select number, invoice, client, first_day, end_day, issued_on, due_on, seconds, minor,
        currency, case when voided_on is not null then 'void' when due_minor = 0 then 'settled'
          else 'open' end, coalesce(due_minor, 0)
      from view.invoice left join (
        select invoice, voided_on, due_minor from view.open_item) o using (invoice)\s""";

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
        Amount.of(row.getLong(9), row.getString(10)),
        row.getString(11),
        Amount.of(row.getLong(12), row.getString(10)));
  }
}
