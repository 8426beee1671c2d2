package dev.hourbook.projections.invoices;

import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.JdbcTemplate;

/** Invoices in the order of their issue, read page by page. */
public final class InvoiceList {

  private static final int PAGE = 2_000;

  private static final String SQL =
      """
      select v.number, v.client, v.issued_on, v.due_on, v.currency, v.seconds, v.minor,
      """ + Standing.COLUMNS + "from view.invoice v" + Standing.OPEN_ITEMS + """
      where v.issued_on >= ? and v.issued_on < ? and (v.issued_on, v.number) > (?, ?)
      order by v.issued_on, v.number limit ?""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public InvoiceList(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** One invoice: its day due, its total, and of that what is due still. */
  public record Row(
      String number,
      String client,
      LocalDate issued,
      LocalDate due,
      long seconds,
      Money total,
      Standing standing,
      Money left) {}

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
    return jdbc.query(SQL, InvoiceList::row, from, to, day, number, PAGE);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(5));
    return new Row(
        row.getString(1),
        row.getString(2),
        row.getObject(3, LocalDate.class),
        row.getObject(4, LocalDate.class),
        row.getLong(6),
        new Money(row.getLong(7), currency),
        Standing.of(row.getBoolean("voided"), row.getLong("due_minor")),
        new Money(row.getLong("due_minor"), currency));
  }
}
