package dev.hourbook.api.report;

import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.projections.payouts.StoredApprovals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/** Pay runs as printed, and the policies about their approval. */
public record RunReports(JdbcTemplate jdbc) {

  private static final String RUNS = """
      select run, stage, payouts, seconds, amounts, opened_by, approved_by, offsets, withheld,
        endorsed_by, hash
      from view.pay_run where ? in ('', run) order by position desc, run desc""";

  private static final List<String> COLUMNS = List.of(
      "run",
      "stage",
      "payouts",
      "seconds",
      "amounts",
      "opened_by",
      "approved_by",
      "offsets",
      "withheld",
      "endorsed_by",
      "approvers_needed",
      "hash");

  /** One pay run, or all; how many people have to approve is by the rules of an instant. */
  public Report payRuns(String run, Instant now) {
    var rules = new StoredApprovals(jdbc).rules(now);
    return Report.of(
        COLUMNS,
        jdbc.query(
            RUNS,
            (row, n) -> row(
                row,
                StoredApprovals.consent(
                    rules,
                    row.getString("stage"),
                    row.getString("amounts"),
                    row.getString("endorsed_by"))),
            run));
  }

  private static List<Object> row(ResultSet row, Consent consent) throws SQLException {
    return List.of(
        row.getString("run"),
        row.getString("stage"),
        row.getLong("payouts"),
        row.getLong("seconds"),
        row.getString("amounts"),
        row.getString("opened_by"),
        row.getString("approved_by"),
        row.getString("offsets"),
        row.getString("withheld"),
        row.getString("endorsed_by"),
        (long) consent.needed(),
        row.getString("hash"));
  }

  /** Every policy that was set, in order. */
  public Report policies() {
    return Report.of(
        List.of("from", "tiers", "reason", "by", "approved_by"),
        new StoredApprovals(jdbc).policies().stream().map(RunReports::policy).toList());
  }

  private static List<Object> policy(ApprovalPolicySet set) {
    String tiers = set.rules().tiers().stream()
        .map(tier -> tier.from() + ": " + tier.approvers())
        .collect(Collectors.joining(", "));
    return List.of(
        set.from().toString(),
        tiers,
        set.reason(),
        set.by().key(),
        set.approvedBy().key());
  }
}
