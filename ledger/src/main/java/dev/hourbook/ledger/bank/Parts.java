package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Money;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Takes parts of movements for a line or a set-off, all or none of them. */
final class Parts {

  private final BankMovements movements;
  private final HeldMovements held;

  /** Looks movements up in the one and takes them in the other. */
  Parts(BankMovements movements, HeldMovements held) {
    this.movements = movements;
    this.held = held;
  }

  /**
   * Takes parts that add up to the sum.
   *
   * @throws Refused if they do not, or if there is not so much of a movement, or not any more
   */
  void take(List<MatchedPart> parts, Money sum) {
    requireSum(parts, sum);
    List<Moved> moved = parts.stream().map(this::moved).toList();
    List<Money> taken = held.add(parts);
    for (int i = 0; i < parts.size(); i++) {
      MovementId movement = parts.get(i).movement();
      Money amount = moved.get(i).amount();
      if (!isWithin(taken.get(i), amount)) {
        Money left = amount.minus(taken.get(i)).plus(parts.get(i).amount());
        throw new Refused(new MatchRefusal.AlreadyMatched(movement, left));
      }
    }
  }

  /** Gives parts back. */
  static void giveBack(List<MatchedPart> parts, HeldMovements held) {
    held.add(parts.stream().map(MatchedPart::negated).toList());
  }

  private static void requireSum(List<MatchedPart> parts, Money sum) {
    Set<MovementId> named = new HashSet<>();
    Money total = Money.zero(sum.currency());
    for (MatchedPart part : parts) {
      if (!part.amount().currency().equals(sum.currency())) {
        throw new Refused(new BankRefusal.OtherCurrency(sum.currency(), part.amount()));
      }
      if (part.amount().isZero() || !named.add(part.movement())) {
        throw new Refused(new MatchRefusal.TwiceOrNothing(part.movement()));
      }
      total = total.plus(part.amount());
    }
    if (parts.isEmpty() || !total.equals(sum)) {
      throw new Refused(new MatchRefusal.NotTheSum(sum, total));
    }
  }

  private Moved moved(MatchedPart part) {
    Moved moved = movements
        .of(part.movement())
        .orElseThrow(
            () -> new Refused(new BankRefusal.UnknownMovement(part.movement().text())));
    if (!moved.amount().currency().equals(part.amount().currency())) {
      throw new Refused(new BankRefusal.OtherCurrency(moved.amount().currency(), part.amount()));
    }
    if (!isWithin(part.amount(), moved.amount())) {
      throw new Refused(new MatchRefusal.MoreThanMoved(part.movement(), moved.amount()));
    }
    return moved;
  }

  /** Whether an amount is of the other's sign and at most as large. */
  private static boolean isWithin(Money part, Money whole) {
    boolean sameSign = Long.signum(part.minor()) * Long.signum(whole.minor()) >= 0;
    return sameSign && Math.abs(part.minor()) <= Math.abs(whole.minor());
  }
}
