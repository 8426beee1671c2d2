package dev.hourbook.api.report;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.books.LongRead;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Credit notes and receipts, row by row. */
record DocumentReports(JdbcTemplate jdbc, ReportQuery query) {

  private static final String CREDIT_NOTES = """
      select c.number, i.number, c.client, c.issued_on::text, c.currency, c.seconds, c.minor,
        c.off_due_minor, c.left_minor, c.reason
      from view.credit_note c join view.open_item i on i.invoice = c.invoice
      where c.issued_on >= ? and c.issued_on < ? order by c.issued_on, c.number""";

  private static final String RECEIPTS = """
      select receipt, client, received_on::text, currency, minor, unapplied_minor,
        refunded_minor, reference
      from view.receipt where received_on >= ? and received_on < ?
      order by received_on, receipt""";

  /** How a row is read. */
  private interface Reading {
    List<Object> of(ResultSet row) throws SQLException;
  }

  Report creditNotes() {
    List<String> columns = List.of(
        "number",
        "invoice",
        "client",
        "issued",
        "currency",
        "seconds",
        "amount",
        "off_due",
        "left",
        "reason");
    return listed(columns, CREDIT_NOTES, row -> {
      Currency currency = Currency.getInstance(row.getString(5));
      return List.of(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          currency.toString(),
          row.getLong(6),
          new Money(row.getLong(7), currency),
          new Money(row.getLong(8), currency),
          new Money(row.getLong(9), currency),
          row.getString(10));
    });
  }

  Report receipts() {
    List<String> columns = List.of(
        "receipt",
        "client",
        "received",
        "currency",
        "amount",
        "unapplied",
        "refunded",
        "reference");
    return listed(columns, RECEIPTS, row -> {
      Currency currency = Currency.getInstance(row.getString(4));
      return List.of(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          currency.toString(),
          new Money(row.getLong(5), currency),
          new Money(row.getLong(6), currency),
          new Money(row.getLong(7), currency),
          row.getString(8));
    });
  }

  private Report listed(List<String> columns, String sql, Reading reading) {
    return new Report() {
      @Override
      public List<String> columns() {
        return columns;
      }

      @Override
      public void forEach(Consumer<List<Object>> sink) {
        LongRead.of(jdbc, sql, row -> sink.accept(reading.of(row)), query.from(), query.to());
      }
    };
  }
}
