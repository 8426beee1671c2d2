package dev.hourbook.projections.quotes;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.quote.Exchanged;
import dev.hourbook.ledger.quote.QuotesId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Objects;

/** Every quote with what was planned by it, and what the trading account holds. */
public record QuoteLists(Lists lists) {

  /** A payout that is cancelled or released is not exchanged. */
  private static final String QUOTES = """
      select q.*, coalesce(u.payouts, 0) as payouts, coalesce(u.sold, 0) as sold,
        coalesce(u.bought, 0) as bought
      from view.quote q left join (
        select currency || '-' || sent_currency as quotes, quote, count(*) as payouts,
          sum(net_minor)::bigint as sold, sum(sent_minor)::bigint as bought
        from view.payout where quote is not null and stands <> 'free' group by 1, 2) u
        on u.quotes = q.quotes and u.quote = q.reference
      where %s order by q.position desc""";

  private static final String OF_RUN = """
      select currency, quote, quote_pair, quote_rate, sent_currency, count(*) as payouts,
        sum(net_minor)::bigint as net_minor, sum(sent_minor)::bigint as sent_minor
      from view.payout where quote is not null and stands <> 'free' and %s
      group by 1, 2, 3, 4, 5 order by 1, 5, 2""";

  private static final String POSITION = """
      select unit, sum(amount)::bigint from view.booked_rollup where account = ?
      group by 1 having sum(amount) <> 0 order by 1""";

  /**
   * A quote.
   *
   * @param until excluded
   * @param state at the instant that was asked for: {@code waits}, {@code locked}, {@code over} or
   *     {@code withdrawn}
   * @param payouts planned by it, and neither cancelled nor released
   * @param sold what they come to in what was earned
   * @param bought what is sent for that
   */
  public record Row(
      QuotesId quotes,
      String reference,
      String pair,
      String rate,
      Instant from,
      Instant until,
      String state,
      String reason,
      String by,
      String approvedBy,
      long payouts,
      Money sold,
      Money bought) {}

  /** What of a run is sent in another currency: so many payouts, what they pay, what is sent. */
  public record Part(long payouts, Money paid, Exchanged sent) {}

  /** A run's, quote by quote; the amount is the sum of theirs, each rounded by itself. */
  public List<Part> ofRun(String run) {
    return lists.all(OF_RUN, Where.of("run = ?", run), (row, n) -> part(row));
  }

  private static Part part(ResultSet row) throws SQLException {
    Currency earnedIn = Currency.getInstance(row.getString("currency"));
    return new Part(
        row.getLong("payouts"),
        new Money(row.getLong("net_minor"), earnedIn),
        Objects.requireNonNull(StoredExchange.read(row)));
  }

  /** The last locked first. */
  public List<Row> all(Instant now) {
    return lists.all(QUOTES, Where.ALL, (row, n) -> row(row, now));
  }

  /**
   * What the trading account holds, currency by currency. What was owed and settled in another
   * currency is a credit, what left for it a debit; money that was bought for it turns both round.
   * What no purchase will balance any more is gain or loss; all pairs are in it together.
   */
  public List<Money> position() {
    return lists
        .jdbc()
        .query(
            POSITION,
            (row, n) -> new Money(row.getLong(2), Currency.getInstance(row.getString(1))),
            Account.TRADING.path());
  }

  private static Row row(ResultSet row, Instant now) throws SQLException {
    QuotesId quotes = QuotesId.parse(row.getString("quotes"));
    Instant from = row.getTimestamp("valid_from").toInstant();
    Instant until = row.getTimestamp("valid_until").toInstant();
    boolean withdrawn = row.getTimestamp("withdrawn_at") != null;
    return new Row(
        quotes,
        row.getString("reference"),
        row.getString("pair"),
        row.getString("rate"),
        from,
        until,
        withdrawn ? "withdrawn" : state(from, until, now),
        row.getString("reason"),
        row.getString("by_whom"),
        row.getString("approved_by"),
        row.getLong("payouts"),
        new Money(row.getLong("sold"), quotes.sold()),
        new Money(row.getLong("bought"), quotes.bought()));
  }

  private static String state(Instant from, Instant until, Instant now) {
    if (now.isBefore(from)) {
      return "waits";
    }
    return now.isBefore(until) ? "locked" : "over";
  }
}
