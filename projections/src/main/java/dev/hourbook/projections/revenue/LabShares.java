package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.journal.Measure;
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

  private static final String SUMS = Measure.EARNED_SECONDS.sql() + " as seconds, "
      + Measure.REVENUE.sql() + " as bill, " + Measure.PAY.sql() + " as pay";

  private static final String[] ACCOUNTS =
      Measure.paths(Measure.EARNED_SECONDS, Measure.REVENUE, Measure.PAY);

  private static final String NAME = "coalesce(c.name, nullif(r.client, ''), 'no lab named')";

  private static final String SHARES =
      "select r.client, " + NAME + " as name, " + Measure.CURRENCY + " as currency, " + SUMS
          + " from view.client_rollup r" + Measure.CLIENTS
          + "where %s group by 1, 2, 3 order by 3, 5 desc, 1";

  private static final String WEEKS = "select r.week, " + Measure.CURRENCY + " as currency, "
      + SUMS + " from view.posting r" + Measure.CLIENTS
      + "where %s group by 1, 2 order by left(r.week, 10) desc, 1, 2";

  /**
   * What a client's approved hours come to in one currency; seconds as worked. The client is empty
   * where no event says whose work it was.
   */
  public record LabShare(String client, String name, long seconds, Margin margin) {}

  /** The same of one week. */
  public record LabWeek(PayWeek week, long seconds, Margin margin) {}

  /** From the first service day with approved work to the last; empty without any. */
  public Optional<Days> allDays() {
    return lists
        .all(
            "select min(serviced_on) as first, max(serviced_on) as last from view.client_rollup"
                + " where %s having min(serviced_on) is not null",
            Where.of("account = any(?)", (Object) ACCOUNTS),
            (row, n) -> new Days(day(row, "first"), day(row, "last").plusDays(1)))
        .stream()
        .findFirst();
  }

  /** Clients by revenue, the largest first, currency by currency. */
  public List<LabShare> shares(Days days) {
    Where where = within(days);
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
    Where where = within(days).and("r.client = ?", client);
    return lists.page(new Listing<>(WEEKS, LabShares::week), where, page);
  }

  private static Where within(Days days) {
    return Where.of("account = any(?)", (Object) ACCOUNTS)
        .and("serviced_on >= ?", days.first())
        .and("serviced_on < ?", days.end());
  }

  private static LabWeek week(ResultSet row, int n) throws SQLException {
    PayWeek week = PayWeek.parse(row.getString("week"));
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
