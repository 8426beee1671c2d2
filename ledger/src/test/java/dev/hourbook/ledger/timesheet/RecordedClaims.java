package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Refused;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Claims held in a map: all of them or none, as the port asks. */
public final class RecordedClaims implements Claims {

  private final Map<String, Claim> taken = new LinkedHashMap<>();

  @Override
  public void take(Side side, List<Claim> claims) {
    List<Claim> holders = claims.stream()
        .filter(claim -> taken.containsKey(key(side, claim.item())))
        .map(claim -> taken.getOrDefault(key(side, claim.item()), claim))
        .toList();
    if (!holders.isEmpty()) {
      throw new Refused(new ClaimRefusal.ItemTaken(side, holders.size(), holders));
    }
    claims.forEach(claim -> taken.put(key(side, claim.item()), claim));
  }

  @Override
  public void release(Side side, String document) {
    boolean held = taken
        .entrySet()
        .removeIf(entry -> entry.getKey().startsWith(side.word())
            && entry.getValue().document().equals(document));
    if (!held) {
      throw new Refused(new ClaimRefusal.NothingHeld(side, document));
    }
  }

  @Override
  public void release(Side side, String document, Collection<ItemId> items) {
    List<String> holders = List.copyOf(holders(side, items).values());
    if (!holders.equals(Collections.nCopies(items.size(), document))) {
      throw new Refused(new ClaimRefusal.NothingHeld(side, document));
    }
    items.forEach(item -> taken.remove(key(side, item)));
  }

  @Override
  public Map<ItemId, String> holders(Side side, Collection<ItemId> items) {
    Map<ItemId, String> holders = new LinkedHashMap<>();
    for (ItemId item : items) {
      Claim claim = taken.get(key(side, item));
      if (claim != null) {
        holders.put(item, claim.document());
      }
    }
    return holders;
  }

  /** What is held, in the order taken: {@code "bill 1 invoice:X"}. */
  public List<String> held() {
    return taken.entrySet().stream()
        .map(entry -> entry.getKey() + " " + entry.getValue().document())
        .toList();
  }

  private static String key(Side side, ItemId item) {
    return side.word() + " " + item.key();
  }
}
