package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Refused;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * The guard of the law that a second of work is on at most one live invoice line and in at most one
 * live payout. A claim is a row (side, item) to document, written in the transaction of the event
 * that takes it and deleted in that of the event that releases it.
 */
public interface Claims {

  /**
   * Takes all the items for their documents, or none.
   *
   * @throws Refused {@code claim/item-taken} naming the holders, if any item is taken
   */
  void take(Side side, List<Claim> claims);

  /**
   * Gives back all the items that the document holds on that side.
   *
   * @throws Refused {@code claim/nothing-held} if it holds none
   */
  void release(Side side, String document);

  /**
   * Gives back some items that the document holds on that side.
   *
   * @throws Refused {@code claim/nothing-held} unless it holds all of them
   */
  void release(Side side, String document, Collection<ItemId> items);

  /**
   * The documents that hold the items on that side; an item that none holds is left out. None of
   * them gives the items back before the unit of work ends: whoever is about to is waited for.
   */
  Map<ItemId, String> holders(Side side, Collection<ItemId> items);

  /** One item for one document, {@code "payout:2026-02-07@iso:E-1:main:USD:bank"}. */
  record Claim(ItemId item, String document) {}
}
