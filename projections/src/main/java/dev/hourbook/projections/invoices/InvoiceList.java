package dev.hourbook.projections.invoices;

import dev.hourbook.ledger.money.Money;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invoices in the order of their issue, read page by page. */
public final class InvoiceList {

  private static final int PAGE = 2_000;

  private static final String SQL = """
      select number, client, issued_on, due_on, currency, seconds, minor from view.invoice
      where issued_on >= ? and issued_on < ? and (issued_on, number) > (?, ?)
      order by issued_on, number limit ?""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public InvoiceList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One invoice. */
  public record Row(
      String number, String client, LocalDate issued, LocalDate due, long seconds, Money total) {}

  /** Hands out every invoice issued from one day, included, to another, excluded. */
  public void forEach(LocalDate from, LocalDate to, Consumer<Row> sink) {
    LocalDate day = from;
    String number = "";
    List<Row> page = page(from, to, day, number);
    while (!page.isEmpty()) {
      page.forEach(sink);
      day = page.getLast().issued();
      number = page.getLast().number();
      page = page(from, to, day, number);
    }
  }

  private List<Row> page(LocalDate from, LocalDate to, LocalDate day, String number) {
    return jdbc.query(
        SQL,
        (row, n) -> new Row(
            row.getString(1),
            row.getString(2),
            row.getDate(3).toLocalDate(),
            row.getDate(4).toLocalDate(),
            row.getLong(6),
            new Money(row.getLong(7), Currency.getInstance(row.getString(5)))),
        from,
        to,
        day,
        number,
        PAGE);
  }
}
