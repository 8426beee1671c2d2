package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;

/**
 * From which amount on a run needs how many people besides those who planned it: {@code USD 50000}
 * and 2. The amount itself is included.
 */
public record ApprovalTier(Money from, int approvers) {

  /** Whether an amount reaches it; one in another currency never does. */
  boolean isReachedBy(Money amount) {
    return amount.currency().equals(from.currency()) && amount.minor() >= from.minor();
  }
}
