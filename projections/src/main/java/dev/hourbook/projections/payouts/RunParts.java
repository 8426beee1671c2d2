package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** What a run comes to, rail by rail. */
public record RunParts(Lists lists) {

  private static final String PARTS = """
      select p.rail, p.currency, count(*), sum(p.seconds)::bigint, sum(p.minor)::bigint,
        sum(p.offset_minor)::bigint, sum(p.withheld_minor)::bigint, p.sent_currency,
        sum(p.sent_minor)::bigint
      from view.payout p where p.state <> 'cancelled' and %s
      group by p.rail, p.currency, p.sent_currency order by 1, 2, p.sent_currency""";

  private static final String PROMISED = """
      select p.rail, p.currency, count(*), sum(p.seconds)::bigint, sum(p.minor)::bigint,
        sum(p.offset_minor)::bigint, sum(p.withheld_minor)::bigint, p.sent_currency,
        sum(p.sent_minor)::bigint
      from view.payout p join view.pay_run r on r.run = p.run
      where p.rail <> 'bank' and p.state in ('planned', 'submitted')
        and r.stage in ('approved', 'closed') and %s
      group by p.rail, p.currency, p.sent_currency order by 1, 2, p.sent_currency""";

  /**
   * Payouts on one rail, earned in one currency and sent in one: what is due, what of it is kept
   * for what the experts owe back, and what for a tax.
   *
   * @param sent what leaves, in the currency of the rail: the net, unless it is exchanged
   */
  public record Part(
      Rail rail,
      long payouts,
      long seconds,
      Money amount,
      Money offset,
      Money withheld,
      Money sent) {

    /** What is paid, in what it was earned in. */
    public Money net() {
      return amount.minus(offset).minus(withheld);
    }
  }

  /** A run's, the cancelled payouts left out. */
  public List<Part> of(String run) {
    return lists.all(PARTS, Where.of("p.run = ?", run), RunParts::part);
  }

  /** What other runs, which are approved, have still to send first. */
  public List<Part> promisedBesides(String run) {
    return lists.all(PROMISED, Where.of("p.run <> ?", run), RunParts::part);
  }

  private static Part part(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(2));
    return new Part(
        Rail.valueOf(row.getString(1).toUpperCase(Locale.ROOT)),
        row.getLong(3),
        row.getLong(4),
        new Money(row.getLong(5), currency),
        new Money(row.getLong(6), currency),
        new Money(row.getLong(7), currency),
        new Money(row.getLong(9), Currency.getInstance(row.getString(8))));
  }
}
