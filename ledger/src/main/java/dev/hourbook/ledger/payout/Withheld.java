package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;

/**
 * Tax that a payout keeps back of its gross, owed to an authority: 24.00 of 100.00 at 24 %.
 *
 * @param amount above 0
 * @param rate by which it was counted
 */
public record Withheld(Money amount, WithholdingRate rate) {}
