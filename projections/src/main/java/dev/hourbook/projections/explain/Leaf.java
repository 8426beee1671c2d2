package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;

/**
 * What one event added to a sum in one segment (contract, service week and rate); money and seconds
 * have the sign of the sum. The rate is empty where no price stands behind it.
 */
public record Leaf(
    Holder holder,
    String contract,
    PayWeek week,
    String rate,
    Cause cause,
    Money money,
    long seconds) {

  /**
   * The invoice or payout the work was on when this was known, by its key and by its name; both
   * empty where it was on none.
   */
  public record Holder(String document, String name) {}

  /** The event: its place in the log, stored name, business instant and actor. */
  public record Cause(long position, String event, Instant recordedAt, String who) {}
}
