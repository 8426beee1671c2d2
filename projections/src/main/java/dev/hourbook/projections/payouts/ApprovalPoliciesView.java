package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import dev.hourbook.projections.books.Recorded;
import dev.hourbook.projections.books.View;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.JdbcTemplate;

/** From which amounts on a run needs how many people; a company changes that once in a while. */
public final class ApprovalPoliciesView implements View {

  private final JdbcTemplate jdbc;

  /** Writes through the given template. */
  public ApprovalPoliciesView(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public List<String> tables() {
    return List.of("view.approval_policy");
  }

  @Override
  public Batch open() {
    return new PoliciesBatch();
  }

  private final class PoliciesBatch implements Batch {

    private final List<Recorded> taken = new ArrayList<>();

    @Override
    public void take(Recorded recorded) {
      if (recorded.event() instanceof ApprovalPolicySet) {
        taken.add(recorded);
      }
    }

    @Override
    public void write() {
      taken.forEach(recorded -> insert((ApprovalPolicySet) recorded.event(), recorded.position()));
      taken.clear();
    }
  }

  private void insert(ApprovalPolicySet e, long position) {
    jdbc.update(
        "insert into view.approval_policy values (?, ?, ?, ?, ?, ?, ?)",
        position,
        StoredApprovals.said(e.rules()),
        Timestamp.from(e.from()),
        e.reason(),
        Timestamp.from(e.at()),
        e.by().key(),
        e.approvedBy().key());
  }
}
