package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.money.Money;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What is held of movements, in a map. */
public final class HeldInMemory implements HeldMovements {

  private final Map<MovementId, Money> held = new HashMap<>();

  @Override
  public List<Money> add(List<MatchedPart> parts) {
    return parts.stream()
        .map(part -> held.merge(part.movement(), part.amount(), Money::plus))
        .toList();
  }

  /** What is held of one. */
  public Money of(String movement) {
    return Objects.requireNonNull(held.get(MovementId.parse(movement)));
  }
}
