package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
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

/** How revenue of some service days is spread over clients, and over the weeks of one client. */
public record LabShares(Lists lists) {

  private static final String SHARES = """
      select r.client, c.name, r.currency, sum(r.pay_seconds) as seconds,
        sum(r.bill_minor) as bill, sum(r.pay_minor) as pay
      from view.revenue_day r join view.client c on c.client = r.client
      where %s group by 1, 2, 3 order by 3, 5 desc, 1""";

  private static final String WEEKS = """
      select i.week_start, i.calendar, i.currency,
        coalesce(sum(i.seconds) filter (where i.side = 'pay'), 0) as seconds,
        coalesce(sum(i.minor) filter (where i.side = 'bill'), 0) as bill,
        coalesce(sum(i.minor) filter (where i.side = 'pay'), 0) as pay
      from view.item i where %s group by 1, 2, 3 order by 1 desc, 2, 3""";

  /** What a client's approved hours come to in one currency; seconds as worked. */
  public record LabShare(String client, String name, long seconds, Margin margin) {}

  /** The same of one week. */
  public record LabWeek(PayWeek week, long seconds, Margin margin) {}

  /** From the first service day with approved work to the last; empty without any. */
  public Optional<Days> allDays() {
    return lists
        .all(
            "select min(day) as first, max(day) as last from view.revenue_day where %s"
                + " having min(day) is not null",
            Where.ALL, (row, n) -> new Days(day(row, "first"), day(row, "last").plusDays(1)))
        .stream()
        .findFirst();
  }

  /** Clients by revenue, the largest first, currency by currency. */
  public List<LabShare> shares(Days days) {
    Where where = Where.of("r.day >= ?", days.first()).and("r.day < ?", days.end());
    return lists.all(
        SHARES,
        where,
        (row, n) ->
            new LabShare(row.getString(1), row.getString(2), row.getLong("seconds"), margin(row)));
  }

  /** A client's share in each currency; empty if there is none. */
  public List<LabShare> of(String client, Days days) {
    return shares(days).stream().filter(lab -> lab.client().equals(client)).toList();
  }

  /** A client's weeks, latest first. */
  public Paged<LabWeek> weeks(String client, Days days, int page) {
    Where where = Where.of("i.client = ?", client)
        .and("i.day >= ?", days.first())
        .and("i.day < ?", days.end());
    return lists.page(new Listing<>(WEEKS, LabShares::week), where, page);
  }

  private static LabWeek week(ResultSet row, int n) throws SQLException {
    PayWeek week = PayWeek.parse(row.getString("week_start") + "@" + row.getString("calendar"));
    return new LabWeek(week, row.getLong("seconds"), margin(row));
  }

  private static Margin margin(ResultSet row) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Margin(
        new Money(row.getLong("bill"), currency), new Money(row.getLong("pay"), currency));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
