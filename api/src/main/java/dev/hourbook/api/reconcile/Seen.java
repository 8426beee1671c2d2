package dev.hourbook.api.reconcile;

import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** A movement as a listing showed it. */
record Seen(
    String reference,
    @Nullable String payout,
    int attempt,
    String destination,
    Money amount,
    boolean isBack) {

  private static final String SELECT = """
      select reference, payout, attempt, destination, currency, minor,
        reversed_minor = minor as back from book.rail_movement where missing_since is null and\s""";

  static Optional<Seen> in(JdbcTemplate jdbc, String reference) {
    return jdbc.query(SELECT + "reference = ?", Seen::read, reference).stream().findFirst();
  }

  /** Those of a payout between two attempts, both left out. */
  static List<Seen> between(JdbcTemplate jdbc, String payout, int after, int before) {
    return jdbc.query(
        SELECT + "payout = ? and attempt > ? and attempt < ? order by attempt",
        Seen::read,
        payout,
        after,
        before);
  }

  private static Seen read(ResultSet row, int n) throws SQLException {
    return new Seen(
        row.getString("reference"),
        row.getString("payout"),
        row.getInt("attempt"),
        row.getString("destination"),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        row.getBoolean("back"));
  }
}
