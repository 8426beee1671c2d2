package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;

/**
 * What a payout keeps of what its expert is due, for what the expert owes back of an earlier one:
 * 20.00 of 100.00 for a clawback of {@code debt}.
 *
 * @param debt the payout that was paid too much
 * @param amount above 0
 */
public record Offset(PayoutId debt, Money amount) {}
