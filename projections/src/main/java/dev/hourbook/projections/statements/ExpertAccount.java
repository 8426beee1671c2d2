package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;

/**
 * What an expert earned, week by week and contract by contract, and where it is. Earned and carried
 * over from older books is accrued, in a payout, paid and held, less what is owed back and what of
 * that was given up, and less the tax that is withheld. What was carried over without a week has
 * none; what payouts withhold and keep of what is owed back, and what was given up, is a line of
 * its own.
 */
public record ExpertAccount(List<Week> weeks) {

  /** Stands where other lines have their week. */
  public static final String OFFSET = "offset";

  /** The same where tax is withheld, too. */
  public static final String DEDUCTIONS = "deductions";

  /**
   * An item's key begins with its contract's, so the items of an expert are ranges of the index
   * that the journal keeps anyway; what has no item is little, and has an index of its own.
   */
  private static final String MINE = """
      with mine as (
        select p.* from view.contract c join view.posting p
          on p.item >= c.contract || ':' and p.item < c.contract || ';'
        where c.expert = ? and %s
        union all
        select p.* from view.posting p where p.item is null and %s)""";

  private static final String WEEKS = MINE
      + """
      , money as (select unit as currency,
          case when left(document, 7) = 'payout:' and item is null then '%s'
            else coalesce(week, '') end as week, coalesce(contract, '') as contract,
          coalesce(sum(amount) filter (where account = '%s'), 0) as earned,
          coalesce(sum(amount) filter (where account = '%s'), 0) as carried,
          -coalesce(sum(amount) filter (where account = '%s'), 0) as accrued,
          -coalesce(sum(amount) filter (where account in ('%s', '%s')), 0) as reserved,
          -coalesce(sum(amount) filter (where account = '%s'
            or (account in ('%s', '%s') and left(document, 7) = 'payout:')), 0) as paid,
          -coalesce(sum(amount) filter (where account = '%s'), 0) as held,
          coalesce(sum(amount) filter (where account = '%s'), 0) as owed,
          coalesce(sum(amount) filter (where account = '%s'), 0) as lost,
          -coalesce(sum(amount) filter (where account = '%s'
            and left(document, 7) = 'payout:'), 0) as withheld
        from mine where unit <> 's' group by 1, 2, 3),
      worked as (select week, contract, %s as seconds from mine
        where unit = 's' group by 1, 2)
      select m.currency, case when m.week = '%s' and withheld <> 0 then '%s' else m.week end,
        m.contract, coalesce(w.seconds, 0), earned, carried, accrued,
        reserved, paid, held, owed, lost, withheld
      from money m left join worked w on w.week = m.week and w.contract = m.contract
      where (earned, carried, accrued, reserved, paid, held, owed, lost, withheld)
        <> (0, 0, 0, 0, 0, 0, 0, 0, 0)
      order by 1, 2, 3""".formatted(
              OFFSET,
              Account.COST_OF_SERVICES.path(),
              Account.OPENING_BALANCES.path(),
              Account.EXPERT_PAYABLE_ACCRUED.path(),
              Account.EXPERT_PAYABLE_RESERVED.path(),
              Account.PAYOUTS_IN_TRANSIT.path(),
              Account.BANK.path(),
              Account.FUNDS_AT_CONNECTED_ACCOUNTS.path(),
              Account.TRADING.path(),
              Account.EXPERT_PAYABLE_HELD.path(),
              Account.EXPERT_RECEIVABLE.path(),
              Account.CLAWBACK_LOSSES.path(),
              Account.TAX_WITHHELD_PAYABLE.path(),
              Measure.EARNED_SECONDS.sql(),
              OFFSET,
              DEDUCTIONS);

  /** One contract's service week: seconds that are earned, and the money for them. */
  public record Week(
      String week,
      String contract,
      long seconds,
      Money earned,
      Money carriedOver,
      Money accrued,
      Money inPayout,
      Money paid,
      Money held,
      Money owedBack,
      Money writtenOff,
      Money withheld) {}

  /** The account of an expert, from the beginning of the book to the span's end. */
  public static ExpertAccount of(Lists lists, String expert, Span span) {
    Where where = Where.of("p.expert = ?", expert)
        .and("p.booked_on <= ?", span.asOf())
        .and("(p.recorded_at at time zone 'UTC')::date <= ?", span.knownAt());
    String sql = WEEKS.formatted(where.sql(), where.sql());
    Object[] once = where.arguments();
    Object[] all =
        Stream.of(new Object[] {expert}, once, once).flatMap(Arrays::stream).toArray();
    return new ExpertAccount(lists.jdbc().query(sql, ExpertAccount::week, all));
  }

  private static Week week(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString(1));
    return new Week(
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        new Money(row.getLong(5), currency),
        new Money(row.getLong(6), currency),
        new Money(row.getLong(7), currency),
        new Money(row.getLong(8), currency),
        new Money(row.getLong(9), currency),
        new Money(row.getLong(10), currency),
        new Money(row.getLong(11), currency),
        new Money(row.getLong(12), currency),
        new Money(row.getLong(13), currency));
  }
}
