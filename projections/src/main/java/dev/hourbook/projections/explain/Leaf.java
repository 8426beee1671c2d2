package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.money.Money;
import java.time.Instant;
import java.util.Optional;

/**
 * What one event added to a sum in one segment (contract, service week and rate); money and seconds
 * have the sign of the sum. The rate is empty where no price stands behind it; what older books say
 * of a week has no contract, and is on their opening.
 */
public record Leaf(
    Holder holder,
    Optional<String> contract,
    PayWeek week,
    String rate,
    Cause cause,
    Money money,
    long seconds) {

  /**
   * The invoice, payout or opening the work was on when this was known, by its key and by its name;
   * both empty where it was on none.
   */
  public record Holder(String document, String name) {}

  /** The event: its place in the log, stored name, business instant and actor, and why it was. */
  public record Cause(long position, String event, Instant recordedAt, String who, Why why) {}

  /**
   * What the event says for itself: its reason, who approved it beside the actor, and its
   * identifier in the log. Each is empty where there is none.
   */
  public record Why(String reason, String approvedBy, String eventId) {}
}
