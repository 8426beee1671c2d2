package dev.hourbook.api.seal;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far the log can no longer change. What was inserted before {@code settled} is final, and so
 * is every index up to it: nobody who could still commit one has begun before. {@code now} is the
 * database's time, as {@code settled} is.
 */
record Horizon(Instant settled, Instant now) {

  /**
   * An index is drawn under the lock that an insertion takes on the table, and later than its
   * transaction begins. Whoever holds that lock may therefore have drawn one since then; of a
   * holder whose beginning cannot be seen, a role of somebody else's or a prepared transaction,
   * nothing is known.
   */
  private static final String NOW = """
      select clock_timestamp() as now, least(
        clock_timestamp() - make_interval(secs => ?),
        min(coalesce(a.xact_start, 'epoch'))) as settled
      from pg_locks l left join pg_stat_activity a on a.pid = l.pid
      where l.locktype = 'relation' and l.mode = 'RowExclusiveLock' and l.granted
        and l.relation = 'book.domain_event'::regclass
        and l.database = (select oid from pg_database where datname = current_database())""";

  private static final String LAST = """
      select max(global_index) from (
        select global_index, inserted_at from book.domain_event
        where global_index > ? order by global_index limit ?) next
      where inserted_at < ?""";

  /** Now, for events of at least this age, in whole seconds. */
  static Horizon of(JdbcTemplate jdbc, Duration age) {
    return jdbc.query(
            NOW,
            (row, n) -> new Horizon(
                row.getTimestamp("settled").toInstant(), row.getTimestamp("now").toInstant()),
            age.toSeconds())
        .getFirst();
  }

  /**
   * The last settled index of the next batch; none if the next event is still young. It must be
   * asked in a later snapshot than the horizon's, which sees all that has ended since.
   */
  OptionalLong lastSettled(JdbcTemplate jdbc, long after) {
    List<Long> last =
        jdbc.query(LAST, (row, n) -> row.getLong(1), after, Seal.MOST, Timestamp.from(settled));
    return last.stream()
        .mapToLong(Long::longValue)
        .filter(index -> index > after)
        .findFirst();
  }
}
