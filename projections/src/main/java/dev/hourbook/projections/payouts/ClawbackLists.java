package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;

/** Clawbacks of an expert, proposed and decided. */
public record ClawbackLists(Lists lists) {

  private static final String CLAWBACKS = """
      select payout, clawback, seconds, minor, borne_seconds, borne_minor, currency, state, reason
      from view.clawback where %s order by payout, clawback""";

  /** What was proposed, its state, and what of it the expert bears. */
  public record Row(
      String payout,
      int clawback,
      long seconds,
      Money amount,
      long borneSeconds,
      Money borne,
      String state,
      String reason) {}

  /** In the order of their payouts. */
  public List<Row> ofExpert(String expert) {
    return lists.all(CLAWBACKS, Where.of("expert = ?", expert), ClawbackLists::row);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    Currency currency = Currency.getInstance(row.getString("currency"));
    return new Row(
        row.getString("payout"),
        row.getInt("clawback"),
        row.getLong("seconds"),
        new Money(row.getLong("minor"), currency),
        row.getLong("borne_seconds"),
        new Money(row.getLong("borne_minor"), currency),
        row.getString("state"),
        row.getString("reason"));
  }
}
