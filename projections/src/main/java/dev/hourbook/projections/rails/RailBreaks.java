package dev.hourbook.projections.rails;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Rail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds what was seen of a provider's list against the payouts, one by one and both ways. It is as
 * fresh as the last listing: of what the book did since, it says nothing.
 */
public record RailBreaks(JdbcTemplate jdbc, Rail rail) {

  /** How long a call may take and its outcome be on its way. */
  public static final Duration CALLS_TAKE = Duration.ofMinutes(15);

  /** How long a bank may take. */
  public static final Duration BANKS_TAKE = Duration.ofDays(5);

  private static final Set<BreakKind> OURS =
      Set.of(BreakKind.UNKNOWN_PAYOUT, BreakKind.UNKNOWN_ATTEMPT, BreakKind.NOT_AT_THE_PROVIDER);

  /** All of them, the worst first. */
  public List<RailBreak> all(Instant now) {
    List<RailBreak> found = new ArrayList<>(ofTheList());
    found.addAll(unexplained(now, found));
    found.addAll(ofTheBook(now));
    return found.stream().sorted(RailBreak.ORDER).toList();
  }

  /**
   * Movements of ours that only one side knows: nothing may be sent beside them. The book may be a
   * restored one, or the provider another account of ours. Of a payout that is not in the book it
   * is nothing any more once it was taken back.
   */
  public List<RailBreak> unknown() {
    return ofTheList().stream()
        .filter(one -> OURS.contains(one.kind()))
        .filter(
            one -> one.kind() != BreakKind.UNKNOWN_PAYOUT || !one.difference().isZero())
        .sorted(RailBreak.ORDER)
        .toList();
  }

  /** What the book itself says does not go on. */
  public List<RailBreak> ofTheBook(Instant now) {
    return jdbc.query(
        Compared.STANDING,
        RailBreaks::standing,
        rail.word(),
        Timestamp.from(now.minus(CALLS_TAKE)),
        Timestamp.from(now.minus(BANKS_TAKE)));
  }

  private List<RailBreak> ofTheList() {
    return Stream.of(Compared.LISTED, Compared.ALONE)
        .flatMap(sql -> jdbc.query(sql, RailBreaks::listed, rail.word(), rail.word()).stream())
        .toList();
  }

  private List<RailBreak> unexplained(Instant now, List<RailBreak> explained) {
    List<RailBreak> found = new ArrayList<>();
    for (RailSum sum : new RailSums(jdbc, rail).all()) {
      Money left = explained.stream()
          .map(RailBreak::difference)
          .filter(one -> one.currency().equals(sum.listed().currency()))
          .reduce(sum.difference(), Money::minus);
      if (!left.isZero()) {
        found.add(of(BreakKind.SUMS_DIFFER, "", "", left, left, now, "role:finance"));
      }
      Money transit = sum.transitOfPayouts().minus(sum.inTransit());
      if (!transit.isZero()) {
        found.add(of(BreakKind.SUMS_DIFFER, "", "", transit, transit, now, "role:finance"));
      }
    }
    return found;
  }

  private static RailBreak listed(ResultSet row, int n) throws SQLException {
    BreakKind kind = BreakKind.valueOf(row.getString("kind"));
    String owner = kind == BreakKind.MOVED_BY_ANOTHER || kind == BreakKind.DESTINATION_DIFFERS
        ? "role:finance"
        : "role:operations";
    return of(
        kind,
        row.getString("payout"),
        row.getString("reference"),
        money(row, "minor"),
        money(row, "difference"),
        row.getTimestamp("since").toInstant(),
        owner);
  }

  private static RailBreak standing(ResultSet row, int n) throws SQLException {
    Money amount = money(row, "minor");
    return of(
        BreakKind.valueOf(row.getString("kind")),
        row.getString("payout"),
        row.getString("reference"),
        amount,
        Money.zero(amount.currency()),
        row.getTimestamp("since").toInstant(),
        row.getString("owner"));
  }

  private static RailBreak of(
      BreakKind kind,
      String payout,
      String reference,
      Money amount,
      Money difference,
      Instant since,
      String owner) {
    String act = kind.act(payout, reference);
    return new RailBreak(kind, payout, reference, amount, difference, since, owner, act);
  }

  private static Money money(ResultSet row, String column) throws SQLException {
    return new Money(row.getLong(column), Currency.getInstance(row.getString("currency")));
  }
}
