package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.ledger.payout.Consent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/** What the views know of approvals; they tell how many are needed, and the run decides. */
public record StoredApprovals(JdbcTemplate jdbc) {

  private static final String POLICIES = """
      select tiers, valid_from, reason, at, by_whom, approved_by
      from view.approval_policy order by position""";

  private static final String APART = ", ";

  /** Every policy that was set, in order. */
  public List<ApprovalPolicySet> policies() {
    return jdbc.query(POLICIES, StoredApprovals::policy);
  }

  /** The rules that hold then. */
  public ApprovalRules rules(Instant at) {
    return ApprovalRules.at(at, policies());
  }

  /**
   * How far the approval of a run is, by its stage, its amounts and its endorsers as their columns
   * have them: by the rules while it waits, and of one that is approved as many as did.
   */
  public static Consent consent(
      ApprovalRules rules, String stage, String amounts, String endorsedBy) {
    int endorsers = endorsers(endorsedBy).size();
    boolean waits = stage.equals("open") || stage.equals("planned");
    return waits
        ? new Consent(endorsers, rules.needed(words(amounts).map(Money::parse).toList()))
        : new Consent(endorsers + 1, endorsers + 1);
  }

  /** Who said yes, out of their column. */
  public static List<String> endorsers(String endorsedBy) {
    return words(endorsedBy).toList();
  }

  static String said(ApprovalRules rules) {
    return rules.tiers().stream()
        .map(tier -> tier.from() + "=" + tier.approvers())
        .collect(Collectors.joining(APART));
  }

  private static ApprovalPolicySet policy(ResultSet row, int n) throws SQLException {
    return new ApprovalPolicySet(
        ApprovalPolicyId.MAIN,
        new ApprovalRules(
            words(row.getString("tiers")).map(StoredApprovals::tier).toList()),
        row.getTimestamp("valid_from").toInstant(),
        row.getString("reason"),
        row.getTimestamp("at").toInstant(),
        new Actor(row.getString("by_whom")),
        new Actor(row.getString("approved_by")));
  }

  private static ApprovalTier tier(String said) {
    int sign = said.indexOf('=');
    return new ApprovalTier(
        Money.parse(said.substring(0, sign)), Integer.parseInt(said.substring(sign + 1)));
  }

  private static Stream<String> words(String text) {
    return Stream.of(text.split(APART)).filter(word -> !word.isEmpty());
  }
}
