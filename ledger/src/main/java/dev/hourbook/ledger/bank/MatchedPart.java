package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.money.Money;

/** So much of a movement, with the movement's sign. */
public record MatchedPart(MovementId movement, Money amount) {

  /** The same given back. */
  public MatchedPart negated() {
    return new MatchedPart(movement, amount.negated());
  }
}
