package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.money.Money;

/**
 * Seconds and money of one group in one currency; {@code key} is empty where nothing is grouped.
 */
public record Earned(String key, long seconds, Money amount) {

  Earned plus(Earned other) {
    return new Earned(key, seconds + other.seconds, amount.plus(other.amount));
  }
}
