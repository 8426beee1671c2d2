package dev.hourbook.projections.payouts;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.paging.Where;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Payouts on a rail that is told to pay, while their money is on its way or held, as it is sent.
 */
public record StandingPayouts(Lists lists) {

  private static final String COLUMNS = """
      select p.payout, p.run, p.expert, p.sent_currency as currency, p.sent_minor as minor,
        p.state, p.stands,
        coalesce(p.hop, '') as hop, p.stepped_at, coalesce(p.failure, '') as failure,
        coalesce(p.remedy, '') as remedy, coalesce(p.finder, '') as finder
      from view.payout p where p.rail <> 'bank' and\s""";

  private static final String STUCK = COLUMNS + """
      p.state in ('outcome-unknown', 'undelivered', 'returned', 'reversal-failed', 'failed',
        'reversed') and %s order by p.stepped_at, p.payout""";

  private static final String OPEN = COLUMNS + """
      p.state not in ('paid', 'delivered', 'cancelled', 'held-pay-released') and %s
      order by p.stepped_at, p.payout""";

  private static final String BY_STATE = """
      select p.sent_currency, p.rail, p.state, p.stands, count(*), sum(p.sent_minor)
      from view.payout p where %s group by 1, 2, 3, 4 order by 1, 2, 3""";

  /**
   * One of them.
   *
   * @param stands where the pay is: {@code transit}, {@code held}
   * @param hop of the last call; nothing before the first
   * @param failure what the last failure said; nothing if there was none
   * @param remedy what has to happen after it: {@code expert-mends}
   * @param finder who finds out what became of an unknown call: {@code person}
   */
  public record Row(
      String payout,
      String run,
      String expert,
      Money amount,
      String state,
      String stands,
      String hop,
      @Nullable Instant since,
      String failure,
      String remedy,
      String finder) {}

  /** So many in one state, and what they come to. */
  public record StateSum(String rail, String state, String stands, long count, Money amount) {

    /** Whether the money is where it should end: what nobody knows of never is. */
    public boolean isPaid() {
      return stands.equals("paid");
    }
  }

  /** Those that do not go on by themselves, or of which nobody knows, the longest first. */
  public List<Row> stuck() {
    return lists.all(STUCK, Where.ALL, StandingPayouts::row);
  }

  /** What an expert waits for. */
  public List<Row> ofExpert(String expert) {
    return lists.all(OPEN, Where.of("p.expert = ?", expert), StandingPayouts::row);
  }

  /** What a run's payouts send, by currency, rail and state. */
  public List<StateSum> ofRun(String run) {
    return lists.all(BY_STATE, Where.of("p.run = ?", run), StandingPayouts::sum);
  }

  /** The same of all payouts on rails that are told to pay, as far as they are not done. */
  public List<StateSum> onTheirWay() {
    return lists.all(
        BY_STATE,
        Where.of("p.rail <> ?", "bank")
            .and("p.state not in ('paid', 'delivered', 'cancelled', 'held-pay-released')"),
        StandingPayouts::sum);
  }

  private static Row row(ResultSet row, int n) throws SQLException {
    return new Row(
        row.getString("payout"),
        row.getString("run"),
        row.getString("expert"),
        new Money(row.getLong("minor"), Currency.getInstance(row.getString("currency"))),
        row.getString("state"),
        row.getString("stands"),
        row.getString("hop"),
        Optional.ofNullable(row.getTimestamp("stepped_at"))
            .map(Timestamp::toInstant)
            .orElse(null),
        row.getString("failure"),
        row.getString("remedy"),
        row.getString("finder"));
  }

  private static StateSum sum(ResultSet row, int n) throws SQLException {
    return new StateSum(
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getLong(5),
        new Money(row.getLong(6), Currency.getInstance(row.getString(1))));
  }
}
