package dev.hourbook.api.ports;

import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.UnsettledPayouts;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Payouts by the events in {@code book.domain_event}. A payout's stream is named after its run, so
 * one range of the streams' own index holds a whole run: from {@code payout:RUN:} to the character
 * after that colon.
 */
public final class SqlUnsettledPayouts implements UnsettledPayouts {

  private static final String KIND = "payout:";

  private static final String UNSETTLED = """
      select aggregate_identifier, count(*) over () from book.domain_event
      where aggregate_identifier >= ? and aggregate_identifier < ?
      group by aggregate_identifier
      having (array_agg(payload_type order by sequence_number desc)
          filter (where payload_type not like all (array[
            'payout.clawback-%', 'payout.debt-%', 'payout.write-off-%'])))[1]
        not in ('payout.paid', 'payout.cancelled', 'payout.delivered', 'payout.failed',
          'payout.reversed', 'payout.held-pay-released')
      order by aggregate_identifier limit 3""";

  private static final String ALONE = """
      select pg_advisory_xact_lock(hashtextextended('pay-run:' || ?, 0))""";
  private static final String SHARED = """
      select pg_advisory_xact_lock_shared(hashtextextended('pay-run:' || ?, 0))""";

  private final JdbcTemplate jdbc;

  /** Reads the given database. */
  public SqlUnsettledPayouts(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public Unsettled of(PayRunId run) {
    lock(ALONE, run);
    long[] count = new long[1];
    List<PayoutId> first = jdbc.query(
        UNSETTLED,
        (row, n) -> {
          count[0] = row.getLong(2);
          return new PayoutId(row.getString(1).substring(KIND.length()));
        },
        KIND + run.key() + ":",
        KIND + run.key() + ";");
    return new Unsettled(count[0], first);
  }

  @Override
  public void changing(PayRunId run) {
    lock(SHARED, run);
  }

  private void lock(String how, PayRunId run) {
    jdbc.query(how, row -> {}, run.key());
  }
}
