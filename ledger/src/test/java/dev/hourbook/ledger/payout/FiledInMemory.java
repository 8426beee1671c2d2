package dev.hourbook.ledger.payout;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** By what payouts go out, in a map. */
public final class FiledInMemory implements FiledPayouts {

  private final Map<PayoutId, String> holders = new HashMap<>();
  private final Set<PayoutId> paid = new HashSet<>();

  @Override
  public Map<PayoutId, String> take(String file, List<PayoutId> payouts) {
    Map<PayoutId, String> taken = new HashMap<>(holders);
    taken.keySet().retainAll(payouts);
    if (taken.isEmpty()) {
      payouts.forEach(payout -> holders.put(payout, file));
    }
    return taken;
  }

  @Override
  public boolean release(String file, Collection<PayoutId> payouts) {
    boolean whole = payouts.stream()
        .allMatch(payout -> file.equals(holders.get(payout)) && !paid.contains(payout));
    if (whole) {
      payouts.forEach(holders::remove);
    }
    return whole;
  }

  @Override
  public void paid(PayoutId payout) {
    holders.putIfAbsent(payout, "by-hand");
    paid.add(payout);
  }

  /** What holds each. */
  public Map<PayoutId, String> holders() {
    return Map.copyOf(holders);
  }
}
