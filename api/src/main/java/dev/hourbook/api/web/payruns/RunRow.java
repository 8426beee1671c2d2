package dev.hourbook.api.web.payruns;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

/**
 * A pay run: what it pays up to and including its week, one sum a currency, and the hash that an
 * approval names. Stages: open, planned, approved, closed.
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
    Instant openedAt) {

  static final String SELECT = """
      select run, up_to, stage, position, payouts, seconds, amounts, hash, opened_by, approved_by,
        opened_at
      from view.pay_run\s""";

  static RunRow read(ResultSet row, int n) throws SQLException {
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
        row.getTimestamp(11).toInstant());
  }

  private static List<Amount> amounts(String text) {
    return Arrays.stream(text.split(", "))
        .filter(amount -> !amount.isEmpty())
        .map(amount -> Amount.of(Money.parse(amount)))
        .toList();
  }
}
