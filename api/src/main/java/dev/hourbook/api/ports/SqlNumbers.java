package dev.hourbook.api.ports;

import dev.hourbook.ledger.invoice.InvoiceRefusal;
import dev.hourbook.ledger.invoice.Numbers;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Refused;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Counters as rows of {@code book.invoice_series}; a row is locked until its taker has committed.
 */
public final class SqlNumbers implements Numbers {

  private final JdbcTemplate jdbc;

  /** Counters in the given database. */
  public SqlNumbers(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public void open(SeriesId series) {
    openAfter(series, 0);
  }

  @Override
  public void openAfter(SeriesId series, long last) {
    jdbc.update(
        "insert into book.invoice_series (series, last_number) values (?, ?)"
            + " on conflict do nothing",
        series.text(),
        last);
  }

  @Override
  public long next(SeriesId series) {
    List<Long> next = jdbc.query(
        "update book.invoice_series set last_number = last_number + 1 where series = ?"
            + " returning last_number",
        (row, n) -> row.getLong(1),
        series.text());
    if (next.isEmpty()) {
      throw new Refused(new InvoiceRefusal.SeriesNotOpen(series));
    }
    return next.getFirst();
  }
}
