package dev.hourbook.api.reconcile;

import dev.hourbook.ledger.payout.Movement;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.projections.books.Rows;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Reads a provider's list and keeps it as evidence, each movement once under the provider's id. The
 * first listing is of everything; later ones overlap the last complete one by a day, and reach back
 * to the oldest movement whose money is not where it should end, or was not seen there yet.
 */
public record Listing(JdbcTemplate jdbc, PayoutRail rail, Supplier<Instant> present) {

  /** What was listed a moment too early, and clocks that differ. */
  private static final Duration OVERLAP = Duration.ofDays(1);

  private static final int SOME = 500;

  private static final String SINCE = """
      select least(
        (select latest from book.rail_listing where rail = ? and complete
          order by number desc limit 1),
        (select min(m.at) from book.rail_movement m
          join view.payout p on p.rail = m.rail and p.transfer = m.reference
          where m.rail = ?
            and case when p.state in ('reversed', 'held-pay-released')
              then m.minor <> m.reversed_minor else p.state not in ('delivered', 'cancelled') end))
      from book.rail_listing where rail = ? and complete limit 1""";

  private static final String BEGIN = """
      insert into book.rail_listing (rail, since, listed_at) values (?, ?, ?) returning number""";

  private static final String KEEP = """
      insert into book.rail_movement (reference, rail, payout, attempt, destination, currency,
        minor, reversed_minor, at, seen_at, seen_in)
      select * from unnest(?::text[], ?::text[], ?::text[], ?::int[], ?::text[], ?::text[],
        ?::bigint[], ?::bigint[], ?::timestamptz[], ?::timestamptz[], ?::bigint[])
      on conflict (reference) do update set payout = excluded.payout,
        attempt = excluded.attempt, destination = excluded.destination,
        currency = excluded.currency, minor = excluded.minor,
        reversed_minor = excluded.reversed_minor, at = excluded.at,
        seen_at = greatest(rail_movement.seen_at, excluded.seen_at),
        seen_in = greatest(rail_movement.seen_in, excluded.seen_in), missing_since = null""";

  /** Two nodes may list at once; what either of them saw is there. */
  private static final String MISSING = """
      update book.rail_movement set missing_since = ?
      where rail = ? and at >= ? and seen_in < ? and missing_since is null""";

  private static final String END = """
      update book.rail_listing set complete = true,
        latest = (select max(at) from book.rail_movement m where m.rail = rail_listing.rail)
      where number = ?""";

  /** Lists as much as is needed; says whether it was seen to its end. */
  public boolean take() {
    return take(since());
  }

  /** Lists everything since then, by the provider's clock; says whether it was seen to its end. */
  public boolean take(Instant since) {
    Timestamp at = Timestamp.from(present.get());
    Timestamp from = Timestamp.from(since);
    long number = jdbc.query(BEGIN, (row, n) -> row.getLong(1), rail.rail().word(), from, at)
        .getFirst();
    Rows rows = rows();
    int[] waiting = new int[1];
    boolean whole = rail.list(since, movement -> {
      add(rows, movement, at, number);
      waiting[0]++;
      if (waiting[0] == SOME) {
        rows.write();
        waiting[0] = 0;
      }
    });
    rows.write();
    if (whole) {
      jdbc.update(MISSING, at, rail.rail().word(), from, number);
      jdbc.update(END, number);
    }
    return whole;
  }

  private Rows rows() {
    return new Rows(
        jdbc,
        KEEP,
        "text",
        "text",
        "text",
        "int4",
        "text",
        "text",
        "int8",
        "int8",
        "timestamptz",
        "timestamptz",
        "int8");
  }

  private void add(Rows rows, Movement one, Timestamp seen, long number) {
    rows.add(
        one.reference(),
        rail.rail().word(),
        one.payout(),
        one.attempt(),
        one.destination(),
        one.amount().currency().toString(),
        one.amount().minor(),
        one.reversed().minor(),
        Timestamp.from(one.at()),
        seen,
        number);
  }

  /** From when on a listing has to begin. */
  public Instant since() {
    String word = rail.rail().word();
    return jdbc
        .query(
            SINCE,
            (row, n) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant),
            word,
            word,
            word)
        .stream()
        .flatMap(Optional::stream)
        .findFirst()
        .map(known -> known.minus(OVERLAP))
        .orElse(Instant.EPOCH);
  }
}
