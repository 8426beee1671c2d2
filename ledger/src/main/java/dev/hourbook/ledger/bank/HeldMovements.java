package dev.hourbook.ledger.bank;

import dev.hourbook.ledger.money.Money;
import java.util.List;

/**
 * The guard of the law that a movement is matched at most to its amount: how much of each is held
 * by lines and set-offs, a row a movement, changed in the transaction of the event.
 */
public interface HeldMovements {

  /** Adds to what is held of each movement; says what is held of each then, in the order given. */
  List<Money> add(List<MatchedPart> parts);
}
