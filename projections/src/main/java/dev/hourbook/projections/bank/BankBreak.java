package dev.hourbook.projections.bank;

import dev.hourbook.ledger.money.Money;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.Locale;

/**
 * What is on one side alone: since when, how much of it, who has to act ({@code role:treasury}) and
 * the act that clears it. {@code candidates} are those on the other side with just that amount
 * within the window, whatever their reference.
 */
public record BankBreak(
    Side side,
    String id,
    LocalDate since,
    Money amount,
    String reference,
    String owner,
    String act,
    String candidates) {

  /** On which side it is. */
  public enum Side {
    /** A line of a statement, and no document in the books. */
    LINE,
    /** A movement of a document, and no line at the bank. */
    MOVEMENT;

    /** As it is written. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How many days it has been one on a day. */
  public long ageOn(LocalDate today) {
    return Math.max(0, ChronoUnit.DAYS.between(since, today));
  }

  static BankBreak read(ResultSet row, int n) throws SQLException {
    return new BankBreak(
        Side.valueOf(row.getString("side")),
        row.getString("id"),
        row.getObject("since", LocalDate.class),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        row.getString("reference"),
        row.getString("owner"),
        row.getString("act"),
        row.getString("candidates"));
  }
}
