package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.Rail;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/** Payouts of a rail with hops, as whoever sends them has to know them. */
public record OnTheirWay(JdbcTemplate jdbc, Rail rail) {

  private static final String SELECT = """
      select p.payout, p.run, p.expert, p.sent_currency as currency, p.sent_minor as minor,
        p.destination, p.fingerprint, p.state, p.hop, p.intent_at, p.stepped_at, p.funding,
        p.delivery, p.reversal, p.transfer, p.reference, p.remedy, p.finder
      from view.payout p\s""";

  private static final String NEW = SELECT + """
      join view.pay_run r on r.run = p.run
      where p.rail = ? and p.state = 'planned' and p.destination is not null
        and r.stage = 'approved' and p.payout > ?
      order by p.payout limit ?""";

  private static final String STANDING = SELECT + """
      where p.rail = ? and p.state = any(?) and p.payout > ?
      order by p.payout limit ?""";

  private static final String STANDING_SINCE = SELECT + """
      where p.rail = ? and p.state = ? and p.stepped_at >= ? and p.stepped_at < ? and p.payout > ?
      order by p.payout limit ?""";

  private static final String LAST_STEP = """
      select max(stepped_at) from view.payout where rail = ?""";

  /**
   * A payout and how far it is.
   *
   * @param amount what is sent: what is due less the tax and what is kept for debts, exchanged if
   *     the expert's bank takes another currency
   * @param state the last step of its stream, by the event's name: {@code delivery-submitted}
   * @param hop of the last call
   * @param intentAt when that call was about to be made
   * @param steppedAt when the last step was recorded
   * @param attempts how often each hop was begun
   * @param transfer the rail's id of the first hop
   * @param delivery the rail's id of the second hop
   * @param remedy what has to happen after the last failure: {@code retry-later}
   * @param finder who finds out what became of the last unknown call: {@code look-up}
   */
  public record Way(
      PayoutId payout,
      PayRunId run,
      ExpertId expert,
      Money amount,
      @Nullable Destination to,
      String state,
      @Nullable Hop hop,
      @Nullable Instant intentAt,
      @Nullable Instant steppedAt,
      Map<Hop, Integer> attempts,
      @Nullable String transfer,
      @Nullable String delivery,
      @Nullable String remedy,
      @Nullable String finder) {

    /** The last attempt at a hop; 0 if there is none. */
    public int attempt(Hop of) {
      return attempts.getOrDefault(of, 0);
    }
  }

  /** At most so many that were never sent, of approved runs, after the given one. */
  public List<Way> fresh(String after, int most) {
    return jdbc.query(NEW, OnTheirWay::way, rail.word(), after, most);
  }

  /** At most so many whose last step is one of these, after the given one. */
  public List<Way> standing(List<String> states, String after, int most) {
    return jdbc.query(
        STANDING, OnTheirWay::way, rail.word(), states.toArray(String[]::new), after, most);
  }

  /**
   * At most so many whose last step is this one, recorded from an instant and before another, after
   * the given one.
   */
  public List<Way> standing(String state, Instant from, Instant to, String after, int most) {
    return jdbc.query(
        STANDING_SINCE,
        OnTheirWay::way,
        rail.word(),
        state,
        Timestamp.from(from),
        Timestamp.from(to),
        after,
        most);
  }

  /** One of them. */
  public Optional<Way> of(PayoutId payout) {
    return jdbc
        .query(
            SELECT + "where p.rail = ? and p.payout = ?",
            OnTheirWay::way,
            rail.word(),
            payout.key())
        .stream()
        .findFirst();
  }

  /** When the last step of any of them was recorded. */
  public Optional<Instant> lastStep() {
    return Optional.ofNullable(jdbc.queryForObject(LAST_STEP, Timestamp.class, rail.word()))
        .map(Timestamp::toInstant);
  }

  private static Way way(ResultSet row, int n) throws SQLException {
    return new Way(
        new PayoutId(row.getString("payout")),
        new PayRunId(row.getString("run")),
        new ExpertId(row.getString("expert")),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        destination(row),
        row.getString("state"),
        hop(row),
        instant(row, "intent_at"),
        instant(row, "stepped_at"),
        Map.of(
            Hop.FUNDING, row.getInt("funding"),
            Hop.DELIVERY, row.getInt("delivery"),
            Hop.REVERSAL, row.getInt("reversal")),
        row.getString("transfer"),
        row.getString("reference"),
        row.getString("remedy"),
        row.getString("finder"));
  }

  private static @Nullable Destination destination(ResultSet row) throws SQLException {
    String account = row.getString("destination");
    return account == null ? null : new Destination(account, row.getString("fingerprint"));
  }

  private static @Nullable Hop hop(ResultSet row) throws SQLException {
    String word = row.getString("hop");
    return word == null ? null : Hop.valueOf(word.toUpperCase(Locale.ROOT));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
