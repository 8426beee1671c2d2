package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.Consent;
import dev.hourbook.projections.paging.Listing;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Paged;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Pay runs, the latest first. */
public record PayRunLists(Lists lists) {

  private static final String RUNS = """
      select run, up_to, stage, position, payouts, seconds, amounts, hash, opened_by, approved_by,
        opened_at, endorsed_by
      from view.pay_run where %s order by position desc, run desc""";

  /** A run as planned; texts are empty for what has not happened yet. */
  public record PayRunRow(
      String run,
      PayWeek upTo,
      String stage,
      long position,
      long payouts,
      long seconds,
      String amounts,
      String hash,
      String plannedBy,
      String approvedBy,
      Instant openedAt,
      List<String> endorsedBy) {

    /** How far its approval is, by these rules while it waits. */
    public Consent consent(ApprovalRules rules) {
      return StoredApprovals.consent(rules, stage, amounts, String.join(", ", endorsedBy));
    }
  }

  /** All runs. */
  public Paged<PayRunRow> all(int page) {
    return lists.page(new Listing<>(RUNS, PayRunLists::row), Where.ALL, page);
  }

  /** One run. */
  public Optional<PayRunRow> run(String run) {
    return lists.first(RUNS, Where.of("run = ?", run), PayRunLists::row);
  }

  /** The run that was opened last. */
  public Optional<PayRunRow> latest() {
    return lists.first(RUNS, Where.ALL, PayRunLists::row);
  }

  private static PayRunRow row(ResultSet row, int n) throws SQLException {
    return new PayRunRow(
        row.getString("run"),
        PayWeek.parse(row.getString("up_to")),
        row.getString("stage"),
        row.getLong("position"),
        row.getLong("payouts"),
        row.getLong("seconds"),
        row.getString("amounts"),
        row.getString("hash"),
        row.getString("opened_by"),
        row.getString("approved_by"),
        row.getTimestamp("opened_at").toInstant(),
        StoredApprovals.endorsers(row.getString("endorsed_by")));
  }
}
