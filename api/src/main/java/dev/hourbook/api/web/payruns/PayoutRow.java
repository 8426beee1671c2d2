package dev.hourbook.api.web.payruns;

import dev.hourbook.api.web.json.Amount;
import dev.hourbook.ledger.payout.WithholdingRate;
import dev.hourbook.projections.payouts.DebtLists;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one expert gets in one run and currency: what was earned, less the tax that is withheld and
 * what is kept for what they owe back, is the net. It is sent as it is, unless it is exchanged.
 * States: planned, paid, cancelled.
 */
record PayoutRow(
    String payout,
    String run,
    String expert,
    String rail,
    long seconds,
    Amount amount,
    Amount offset,
    Amount net,
    String state,
    @Nullable LocalDate paidOn,
    @Nullable String reference,
    @Nullable Tax withheld,
    @Nullable Sent exchanged) {

  /**
   * Tax that is withheld; nothing if none is.
   *
   * @param percent of what was earned: {@code 24}, {@code 7.25}
   */
  record Tax(Amount amount, String percent, String statute) {}

  /**
   * What is sent for the net in another currency; nothing if it is sent as it is.
   *
   * @param pair of the rate, as it was quoted: {@code EUR/USD}
   * @param quote what the giver of the rate calls it
   */
  record Sent(Amount amount, String pair, String rate, String quote) {}

  static final String SELECT = """
      select payout, run, expert, rail, seconds, minor, currency, state, paid_on, reference,
        offset_minor, net_minor, withheld_minor, withheld_rate, withheld_statute, sent_minor,
        sent_currency, quote_pair, quote_rate, quote
      from view.payout\s""";

  /** A payout with the earnings it pays, and the debts for which it keeps some of them. */
  record PayoutOpened(PayoutRow payout, List<Earning> items, List<Kept> offsets) {}

  /** What is kept for what is owed back of an earlier payout. */
  record Kept(String debt, Amount amount) {

    static Kept of(DebtLists.Kept kept) {
      return new Kept(kept.debt(), Amount.of(kept.amount()));
    }
  }

  /** One pay-side item: the day it was worked, and what it is worth. */
  record Earning(
      String item,
      String contract,
      String client,
      String week,
      LocalDate day,
      String rate,
      long seconds,
      Amount amount) {

    static final String SELECT = """
        select item, contract, client, week_start || '@' || calendar, day, rate, seconds, minor,
          currency
        from view.item where document = ? order by day, item""";

    static Earning read(ResultSet row, int n) throws SQLException {
      return new Earning(
          row.getString(1),
          row.getString(2),
          row.getString(3),
          row.getString(4),
          row.getObject(5, LocalDate.class),
          row.getString(6),
          row.getLong(7),
          Amount.of(row.getLong(8), row.getString(9)));
    }
  }

  static PayoutRow read(ResultSet row, int n) throws SQLException {
    return new PayoutRow(
        row.getString(1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        Amount.of(row.getLong(6), row.getString(7)),
        Amount.of(row.getLong(11), row.getString(7)),
        Amount.of(row.getLong(12), row.getString(7)),
        row.getString(8),
        row.getObject(9, LocalDate.class),
        row.getString(10),
        tax(row),
        sent(row));
  }

  private static @Nullable Sent sent(ResultSet row) throws SQLException {
    String quote = row.getString(20);
    return quote == null
        ? null
        : new Sent(
            Amount.of(row.getLong(16), row.getString(17)),
            row.getString(18),
            row.getString(19),
            quote);
  }

  private static @Nullable Tax tax(ResultSet row) throws SQLException {
    String statute = row.getString(15);
    return statute == null
        ? null
        : new Tax(
            Amount.of(row.getLong(13), row.getString(7)),
            new WithholdingRate(row.getInt(14), statute).percent(),
            statute);
  }
}
