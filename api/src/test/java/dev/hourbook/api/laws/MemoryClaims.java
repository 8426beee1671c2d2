package dev.hourbook.api.laws;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.ClaimRefusal;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Side;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Claims in a map that a refused command leaves as it found them. Careless, it refuses nothing. */
final class MemoryClaims implements Claims {

  private record Key(Side side, ItemId item) {}

  private final boolean careless;
  private final Map<Key, String> taken = new LinkedHashMap<>();
  private Map<Key, String> before = Map.of();

  MemoryClaims(boolean careless) {
    this.careless = careless;
  }

  void begin() {
    before = new LinkedHashMap<>(taken);
  }

  void rollBack() {
    taken.clear();
    taken.putAll(before);
  }

  @Override
  public void take(Side side, List<Claim> claims) {
    List<Claim> held = claims.stream()
        .filter(claim -> taken.containsKey(new Key(side, claim.item())))
        .toList();
    if (!held.isEmpty() && !careless) {
      throw new Refused(new ClaimRefusal.ItemTaken(side, held.size(), held));
    }
    claims.forEach(claim -> taken.put(new Key(side, claim.item()), claim.document()));
  }

  @Override
  public void release(Side side, String document) {
    boolean held =
        taken.entrySet().removeIf(e -> e.getKey().side() == side && e.getValue().equals(document));
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
    items.forEach(item -> taken.remove(new Key(side, item)));
  }

  @Override
  public Map<ItemId, String> holders(Side side, Collection<ItemId> items) {
    Map<ItemId, String> holders = new LinkedHashMap<>();
    for (ItemId item : items) {
      String holder = taken.get(new Key(side, item));
      if (holder != null) {
        holders.put(item, holder);
      }
    }
    return holders;
  }

  /** All documents that hold anything. */
  Set<String> documents() {
    return new TreeSet<>(taken.values());
  }
}
