package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;

/**
 * Consecutive seconds of a segment, counted from its first: {@code from} is included, {@code to} is
 * not. Its amount re-multiplies: the half-up worth of {@code to} seconds less that of {@code from}.
 * A repricing takes a stretch back: then {@code to} is below {@code from} and the amount below 0.
 */
public record Stretch(long from, long to, Money amount) {

  static Stretch of(long from, long to, Rate rate) {
    return new Stretch(from, to, rate.worth(to).minus(rate.worth(from)));
  }
}
