package dev.hourbook.projections.rails;

import dev.hourbook.ledger.money.Money;

/**
 * One currency on a rail: what the provider's list comes to, and where the journal has it.
 *
 * @param listed what left our balance and did not come back, by the provider's list
 * @param atExperts funds at the experts' accounts, by the journal
 * @param delivered what went on from there to banks
 * @param onItsWay what one side has and the other cannot have yet, the provider's with a plus
 * @param inTransit payouts in transit, by the journal
 * @param transitOfPayouts the same added up from the payouts
 */
public record RailSum(
    Money listed,
    Money atExperts,
    Money delivered,
    Money onItsWay,
    Money inTransit,
    Money transitOfPayouts) {

  /** What the provider has more than the book; breaks have to explain it. */
  public Money difference() {
    return listed.minus(atExperts).minus(delivered).minus(onItsWay);
  }

  /** Whether list, journal and payouts agree. */
  public boolean isClean() {
    return difference().isZero() && inTransit.equals(transitOfPayouts);
  }
}
