package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Offset;
import dev.hourbook.ledger.payout.OwedBack.Owed;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Withheld;
import dev.hourbook.ledger.payout.WithholdingRate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is kept of a payout, in this order: (1) gross is what is due and ripe; (2) tax is withheld
 * of the gross at the rate in force, rounded half-up once; (3) kept for debts is what is owed in
 * that currency, at most the policy's share of the rest rounded down, oldest debt first; (4) if
 * what is left is under the least payout, or is not even one minor unit, nothing is planned and
 * nothing is kept; (5) so it is never negative. Of 100.01 at 24 % with 80.00 owed 24.00 is
 * withheld, of the rest of 76.01 38.00 is kept by default, and 38.01 leaves.
 */
record Deductions(PayeeRules rules, Instant at) {

  private static final long WHOLE = 100;

  /** One payout, less what is kept; or left out whole, with its reason. */
  Gated from(PlannedPayout due, Optional<WithholdingRate> rate, List<Owed> oldestFirst) {
    Money gross = due.amount();
    Optional<Withheld> tax = rate.flatMap(stated -> stated.of(gross));
    Money taxed = tax.map(Withheld::amount).map(gross::minus).orElse(gross);
    List<Offset> kept = kept(taxed, oldestFirst);
    if (tax.isEmpty() && kept.isEmpty()) {
      return new Gated(List.of(due), List.of());
    }
    Money rest = kept.stream().map(Offset::amount).reduce(taxed, Money::minus);
    long least = Math.max(1, rules.minimum(gross.currency()).minor());
    PlannedPayout less = tax.map(due::withholding).orElse(due).keeping(kept);
    return rest.minor() < least
        ? new Gated(List.of(), List.of(left(due)))
        : new Gated(List.of(less), List.of());
  }

  private List<Offset> kept(Money taxed, List<Owed> oldestFirst) {
    long left = Math.floorDiv(Math.multiplyExact(taxed.minor(), rules.share()), WHOLE);
    List<Offset> kept = new ArrayList<>();
    for (Owed debt : oldestFirst) {
      boolean same = debt.amount().currency().equals(taxed.currency());
      long some = same ? Math.min(left, debt.amount().minor()) : 0;
      if (some > 0) {
        kept.add(new Offset(debt.payout(), new Money(some, taxed.currency())));
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
