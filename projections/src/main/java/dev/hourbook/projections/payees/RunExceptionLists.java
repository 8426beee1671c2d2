package dev.hourbook.projections.payees;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payee.Obstacle;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/** What a pay run left out, a row a reason: whose, how much, why, since when. */
public record RunExceptionLists(Lists lists) {

  private static final String ROWS = """
      select key, expert, currency, part, obstacle, rail, seconds, minor, since, until
      from view.pay_run_exception where %s order by key""";

  private static final String SUMS = """
      select currency, count(distinct expert) as experts, sum(seconds)::bigint as seconds,
        sum(minor)::bigint as minor
      from (select distinct run, expert, currency, part, seconds, minor
        from view.pay_run_exception where %s) parts
      group by currency order by currency""";

  /** A reason for what a run leaves out; the reasons of one part each say its whole amount. */
  public record Row(
      String key,
      String expert,
      String rail,
      int part,
      long seconds,
      Money amount,
      Obstacle obstacle,
      Instant since,
      Optional<Instant> until) {}

  /** What was left out in one currency, counted once whatever the reasons. */
  public record Sum(long experts, long seconds, Money amount) {}

  /** All of a run after a key, at most so many. */
  public List<Row> after(String run, String key, int most) {
    Where where = Where.of("run = ?", run).and("key > ?", key);
    return lists.all(ROWS + " limit " + most, where, RunExceptionLists::row);
  }

  /** All of a run. */
  public List<Row> of(String run) {
    return lists.all(ROWS, Where.of("run = ?", run), RunExceptionLists::row);
  }

  /** What they come to. */
  public List<Sum> sums(String run) {
    return lists.all(SUMS, Where.of("run = ?", run), RunExceptionLists::sum);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString("key"),
        row.getString("expert"),
        row.getString("rail"),
        row.getInt("part"),
        row.getLong("seconds"),
        money(row),
        Obstacle.valueOf(row.getString("obstacle")),
        row.getTimestamp("since").toInstant(),
        Optional.ofNullable(row.getTimestamp("until")).map(Timestamp::toInstant));
  }

  private static Sum sum(ResultSet row, int n) throws SQLException {
    return new Sum(row.getLong("experts"), row.getLong("seconds"), money(row));
  }

  private static Money money(ResultSet row) throws SQLException {
    return new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency")));
  }
}
