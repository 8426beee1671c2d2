package dev.hourbook.projections.invoices;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** Invoices, all or one client's. */
public record InvoiceLists(Lists lists) {

  private static final String INVOICES =
      """
      select v.invoice, v.number, v.client, c.name, v.first_day, v.end_day, v.issued_on, v.due_on,
        v.currency, v.seconds, v.minor,
      """ + Standing.COLUMNS + "from view.invoice v" + Standing.OPEN_ITEMS + """
      join view.client c on c.client = v.client
      where %s order by v.issued_on desc, v.number desc""";

  private static final String SUMS = """
      select v.currency, count(*) filter (where o.voided_on is null),
        coalesce(sum(v.seconds) filter (where o.voided_on is null), 0),
        coalesce(sum(v.minor) filter (where o.voided_on is null), 0), count(o.voided_on)
      from view.invoice v""" + Standing.OPEN_ITEMS + """
      where %s group by 1 order by 1""";

  /** An invoice as finalised, seconds as billed, and where it stands now. */
  public record InvoiceRow(
      String invoice,
      String number,
      String client,
      String clientName,
      Days days,
      LocalDate issuedOn,
      LocalDate dueOn,
      long seconds,
      Money amount,
      Standing standing,
      Money due) {

    /** Whether nobody owes it, whatever stands on it. */
    public boolean isVoid() {
      return standing == Standing.VOID;
    }
  }

  /** What the invoices in one currency come to; void ones are counted apart and nowhere else. */
  public record InvoiceSum(long count, long seconds, Money amount, long voided) {}

  /** All invoices, the latest first. */
  public Paged<InvoiceRow> all(int page) {
    return lists.page(new Listing<>(INVOICES, InvoiceLists::row), Where.ALL, page);
  }

  /** A client's invoices, the latest first. */
  public Paged<InvoiceRow> ofClient(String client, int page) {
    return lists.page(new Listing<>(INVOICES, InvoiceLists::row), by(client), page);
  }

  /** What all invoices come to, one sum a currency. */
  public List<InvoiceSum> sums() {
    return lists.all(SUMS, Where.ALL, InvoiceLists::sum);
  }

  /** What a client's invoices come to, one sum a currency. */
  public List<InvoiceSum> sumsOfClient(String client) {
    return lists.all(SUMS, by(client), InvoiceLists::sum);
  }

  /** The invoice with the number. */
  public Optional<InvoiceRow> numbered(String number) {
    return lists.first(INVOICES, Where.of("v.number = ?", number), InvoiceLists::row);
  }

  private static Where by(String client) {
    return Where.of("v.client = ?", client);
  }

  private static InvoiceSum sum(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(1));
    return new InvoiceSum(
        row.getLong(2), row.getLong(3), new Money(row.getLong(4), currency), row.getLong(5));
  }

  private static InvoiceRow row(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new InvoiceRow(
        row.getString("invoice"),
        row.getString("number"),
        row.getString("client"),
        row.getString("name"),
        new Days(
            row.getObject("first_day", LocalDate.class), row.getObject("end_day", LocalDate.class)),
        row.getObject("issued_on", LocalDate.class),
        row.getObject("due_on", LocalDate.class),
        row.getLong("seconds"),
        new Money(row.getLong("minor"), currency),
        Standing.of(row.getBoolean("voided"), row.getLong("due_minor")),
        new Money(row.getLong("due_minor"), currency));
  }
}
