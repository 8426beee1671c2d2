package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import java.util.List;

/** What a run will pay one expert in one currency on one rail: never a sum over currencies. */
public record PlannedPayout(ExpertId expert, Rail rail, List<PayoutItem> items) {

  /** The sum of the items. */
  public Money amount() {
    return items.stream().map(PayoutItem::amount).reduce(Money::plus).orElseThrow();
  }

  /** The seconds of all items. */
  public long seconds() {
    return items.stream().mapToLong(PayoutItem::seconds).sum();
  }

  /** The payout's id within a run. */
  public PayoutId idIn(PayRunId run) {
    return PayoutId.of(run, expert, amount().currency(), rail);
  }
}
