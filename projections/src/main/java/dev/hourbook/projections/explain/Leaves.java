package dev.hourbook.projections.explain;

import dev.hourbook.ledger.money.Money;
import java.util.List;

/**
 * The largest leaves of a sum, by document and segment, and what all the others come to: together
 * they are the sum.
 */
public record Leaves(List<Leaf> largest, long more, Money moreMoney, long moreSeconds) {

  /** The money of all leaves, listed or not. */
  public Money money() {
    return largest.stream().map(Leaf::money).reduce(moreMoney, Money::plus);
  }

  /** The seconds of all leaves, listed or not. */
  public long seconds() {
    return largest.stream().mapToLong(Leaf::seconds).reduce(moreSeconds, Math::addExact);
  }
}
