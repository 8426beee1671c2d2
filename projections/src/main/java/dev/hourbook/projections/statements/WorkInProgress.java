package dev.hourbook.projections.statements;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;

/**
 * Approved hours that no invoice bills, by client, contract and service week, with the first day
 * worked of them. Disputed ones are among them: their money stays unbilled until the ruling.
 */
public record WorkInProgress(List<Line> lines) {

  private static final String LINES = """
      with items as (select client, contract, week, item, min(serviced_on) as day,
          max(unit) filter (where account = '%s') as currency,
          coalesce(sum(amount) filter (where account = '%s'), 0) as minor,
          coalesce(sum(amount) filter (where account in ('%s', '%s')), 0) as seconds
        from view.posting p where account in ('%s', '%s', '%s') and %%s group by 1, 2, 3, 4
        having coalesce(sum(amount) filter (where account = '%s'), 0) <> 0)
      select client, contract, week, currency, min(day), sum(seconds), sum(minor) from items
      group by 1, 2, 3, 4 order by 1, 2, 3, 4""".formatted(
          Account.UNBILLED.path(),
          Account.UNBILLED.path(),
          Account.CLIENT_UNBILLED.path(),
          Account.CLIENT_DISPUTED.path(),
          Account.UNBILLED.path(),
          Account.CLIENT_UNBILLED.path(),
          Account.CLIENT_DISPUTED.path(),
          Account.UNBILLED.path());

  /** Hours of one contract and week; {@code since} is the first day worked of them. */
  public record Line(
      String client, String contract, String week, LocalDate since, long seconds, Money amount) {}

  /** What was in progress at the span's end. */
  public static WorkInProgress of(Lists lists, Span span) {
    Where where = Where.of("p.booked_on <= ?", span.asOf())
        .and("(p.recorded_at at time zone 'UTC')::date <= ?", span.knownAt());
    return new WorkInProgress(lists.all(LINES, where, WorkInProgress::line));
  }

  private static Line line(ResultSet row, int n) throws SQLException {
    return new Line(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getObject(5, LocalDate.class),
        row.getLong(6),
        new Money(row.getLong(7), Currency.getInstance(row.getString(4))));
  }
}
