package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.projections.payouts.PlannedRuns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Which runs are still what a second person approved: the hash over every payout and its account is
 * computed again before the first of a run is sent. Payouts do not change once they are planned, so
 * a node asks once a run.
 */
final class Approved {

  private static final String HASH = """
      select hash from view.pay_run where run = ? and stage = 'approved'""";

  private final JdbcTemplate jdbc;
  private final PlannedRuns runs;
  private final Map<PayRunId, Boolean> asShown = new ConcurrentHashMap<>();

  Approved(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.runs = new PlannedRuns(jdbc);
  }

  /** Which are not, in sentences. */
  List<String> obstacles() {
    return asShown.entrySet().stream()
        .filter(run -> !run.getValue())
        .map(run -> "pay run " + run.getKey().key() + " is not what was approved; not sent")
        .toList();
  }

  boolean isAsShown(PayRunId run) {
    return asShown.computeIfAbsent(run, this::compare);
  }

  private boolean compare(PayRunId run) {
    return jdbc.query(HASH, (row, n) -> row.getString(1), run.key())
        .equals(List.of(runs.totals(run).hash()));
  }
}
