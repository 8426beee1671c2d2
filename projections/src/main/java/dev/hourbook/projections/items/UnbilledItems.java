package dev.hourbook.projections.items;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.ItemId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** What clients are to be billed: approved bill-side items that no live invoice holds. */
public final class UnbilledItems {

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public UnbilledItems(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** A client with something to bill, in one currency. */
  public record Billable(ClientId client, Currency currency) {}

  /**
   * Clients of a cadence that have something to bill of days before the given one, in order; none
   * is billed for less than nothing.
   */
  public List<Billable> clients(Cadence cadence, LocalDate before) {
    return jdbc.query(
        """
        select i.client, i.currency from view.item i
        join view.client c on c.client = i.client
        where i.side = 'bill' and i.document is null and i.day < ? and c.cadence = ?
          and not exists (select from view.difference_to_credit d where d.item = i.instead_of)
        group by 1, 2 having sum(i.minor) >= 0 order by 1, 2""",
        (row, n) ->
            new Billable(new ClientId(row.getString(1)), Currency.getInstance(row.getString(2))),
        before,
        cadence.name());
  }

  /**
   * The unbilled items of days before the given one, approved up to and including a position. What
   * a new rate takes back of an invoice is not among them: a credit note to that invoice is.
   */
  public List<BillableItem> of(Billable client, LocalDate before, long position) {
    return jdbc.query(
        """
        select item, contract, expert, discipline, project, calendar, week_start, rate, seconds,
          minor, currency, before_seconds, carried_minor
        from view.item i
        where side = 'bill' and document is null and client = ? and currency = ? and day < ?
          and position <= ? and not exists (
            select from view.difference_to_credit d
            where d.item = i.instead_of and d.client = i.client)
        order by item""",
        UnbilledItems::item,
        client.client().key(),
        client.currency().toString(),
        before,
        position);
  }

  /**
   * What repricing took back of an invoice, or of a credit note to it, and the same seconds at
   * their new rate, which is lower, as far as no document has them.
   */
  public List<BillableItem> repriced(InvoiceId invoice) {
    return jdbc.query("""
        select item, contract, expert, discipline, project, calendar, week_start, rate, seconds,
          minor, currency, before_seconds, carried_minor
        from view.item i
        where side = 'bill' and document is null and exists (
          select from view.difference_to_credit d
          where d.item = i.instead_of and d.invoice = ?)
        order by item""", UnbilledItems::item, invoice.key());
  }

  private static BillableItem item(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new BillableItem(
        new ItemId(row.getString("item")),
        new ContractId(row.getString("contract")),
        new ExpertId(row.getString("expert")),
        new Discipline(row.getString("discipline")),
        row.getString("project"),
        PayWeek.parse(row.getString("week_start") + "@" + row.getString("calendar")),
        Rate.parse(row.getString("rate")),
        row.getLong("seconds"),
        new Money(row.getLong("minor"), currency),
        row.getLong("before_seconds"),
        new Money(row.getLong("carried_minor"), currency));
  }
}
