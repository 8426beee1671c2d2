package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Offset;
import dev.hourbook.ledger.payout.OwedBack.Owed;
import dev.hourbook.ledger.payout.PlannedPayout;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What is kept of a payout, in this order: (1) gross is what is due and ripe; (2) nothing is
 * withheld yet; (3) kept for debts is what is owed in that currency, at most the policy's share of
 * the gross rounded down, oldest debt first; (4) if the rest is under the least payout, or is not
 * even one minor unit, nothing is planned and nothing is kept; (5) so it is never negative. Of
 * 100.01 with 80.00 owed 50.00 is kept by default, and 50.01 leaves.
 */
record Deductions(PayeeRules rules, Instant at) {

  private static final long WHOLE = 100;

  /** One payout, less what is kept; or left out whole, with its reason. */
  Gated from(PlannedPayout due, List<Owed> oldestFirst) {
    Money gross = due.amount();
    List<Offset> kept = kept(gross, oldestFirst);
    if (kept.isEmpty()) {
      return new Gated(List.of(due), List.of());
    }
    Money rest = kept.stream().map(Offset::amount).reduce(gross, Money::minus);
    long least = Math.max(1, rules.minimum(gross.currency()).minor());
    return rest.minor() < least
        ? new Gated(List.of(), List.of(left(due)))
        : new Gated(List.of(due.keeping(kept)), List.of());
  }

  private List<Offset> kept(Money gross, List<Owed> oldestFirst) {
    long left = Math.floorDiv(Math.multiplyExact(gross.minor(), rules.share()), WHOLE);
    List<Offset> kept = new ArrayList<>();
    for (Owed debt : oldestFirst) {
      boolean same = debt.amount().currency().equals(gross.currency());
      long some = same ? Math.min(left, debt.amount().minor()) : 0;
      if (some > 0) {
        kept.add(new Offset(debt.payout(), new Money(some, gross.currency())));
        left -= some;
      }
    }
    return List.copyOf(kept);
  }

  private LeftOut left(PlannedPayout due) {
    Reason reason = Reason.since(Obstacle.TOO_LITTLE_LEFT, at);
    return new LeftOut(due.expert(), due.rail(), due.seconds(), due.amount(), List.of(reason));
  }
}
