package dev.hourbook.ledger.payee;

import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * Since when hours that are due were approved, for which of them their client has paid, and which
 * experts were paid before.
 */
public record Ages(Map<ItemId, Instant> approvedAt, Set<ItemId> paidFor, Set<ExpertId> paidBefore) {

  /** Where nobody asks. */
  public static final Ages UNASKED = new Ages(Map.of(), Set.of(), Set.of());

  /**
   * When an item was approved.
   *
   * @throws IllegalStateException if nobody knows: a rule that needs it must not guess
   */
  Instant of(ItemId item) {
    Instant found = approvedAt.get(item);
    if (found == null) {
      throw new IllegalStateException("nobody knows when it was approved: " + item);
    }
    return found;
  }
}
