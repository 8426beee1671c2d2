package dev.hourbook.ledger.message;

import java.util.Collection;
import java.util.List;

/**
 * The streams of the book as the running unit of work sees them. What a decision needs of another
 * aggregate (its terms, its state) is folded from that aggregate's own stream, never from a view.
 */
@FunctionalInterface
public interface Streams {

  /**
   * The facts of one aggregate in order, {@code "contract:C-1"}; empty if there is no such stream.
   */
  List<LedgerEvent> of(String aggregate);

  /** The same, told beforehand that the unit will ask for these, so that they are read at once. */
  default void ahead(Collection<String> aggregates) {}

  /**
   * The facts of one aggregate as they are in the log by now, whatever the unit has read before.
   */
  default List<LedgerEvent> afresh(String aggregate) {
    return of(aggregate);
  }
}
