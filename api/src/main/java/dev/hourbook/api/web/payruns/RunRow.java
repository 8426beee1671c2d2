package dev.hourbook.api.web.payruns;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.projections.payouts.StoredApprovals;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.springframework.jdbc.core.RowMapper;

/**
 * A pay run: what it pays up to and including its week, one sum a currency, and the hash that an
 * approval names. Stages: open, planned, approved, closed. How many people have to approve it is by
 * the rules of now while it waits, and how many did once it is approved; those who endorsed it said
 * yes before the last of them.
 */
record RunRow(
    String run,
    String week,
    String stage,
    long position,
    long payouts,
    long seconds,
    List<Amount> amounts,
    String hash,
    String openedBy,
    String approvedBy,
    Instant openedAt,
    List<String> endorsedBy,
    int approversNeeded) {

  static final String SELECT = """
      select run, up_to, stage, position, payouts, seconds, amounts, hash, opened_by, approved_by,
        opened_at, endorsed_by
      from view.pay_run\s""";

  /** Reads rows by the rules that hold. */
  static RowMapper<RunRow> by(ApprovalRules rules) {
    return (row, n) -> read(row, rules);
  }

  private static RunRow read(ResultSet row, ApprovalRules rules) throws SQLException {
    String endorsedBy = row.getString(12);
    return new RunRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getLong(4),
        row.getLong(5),
        row.getLong(6),
        amounts(row.getString(7)),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getTimestamp(11).toInstant(),
        StoredApprovals.endorsers(endorsedBy),
        StoredApprovals.consent(rules, row.getString(3), row.getString(7), endorsedBy)
            .needed());
  }

  private static List<Amount> amounts(String text) {
    return Arrays.stream(text.split(", "))
        .filter(amount -> !amount.isEmpty())
        .map(amount -> Amount.of(Money.parse(amount)))
        .toList();
  }
}
