package dev.hourbook.api.laws;

import dev.hourbook.ledger.bank.HeldMovements;
import dev.hourbook.ledger.bank.MatchedPart;
import dev.hourbook.ledger.bank.MovementId;
import dev.hourbook.ledger.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What is held of movements in a map that a refused command leaves as it found it. */
final class MemoryHeld implements HeldMovements {

  private final boolean careless;
  private final Map<MovementId, Money> held = new HashMap<>();
  private Map<MovementId, Money> before = Map.of();

  /** Careless, it forgets what others hold. */
  MemoryHeld(boolean careless) {
    this.careless = careless;
  }

  void begin() {
    before = Map.copyOf(held);
  }

  void rollBack() {
    held.clear();
    held.putAll(before);
  }

  @Override
  public List<Money> add(List<MatchedPart> parts) {
    return parts.stream().map(this::add).toList();
  }

  private Money add(MatchedPart part) {
    Money sum = held.merge(part.movement(), part.amount(), Money::plus);
    return careless ? part.amount() : sum;
  }
}
