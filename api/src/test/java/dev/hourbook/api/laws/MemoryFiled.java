package dev.hourbook.api.laws;

import dev.hourbook.ledger.payout.FiledPayouts;
import dev.hourbook.ledger.payout.PayoutId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** By what payouts leave, in a map that a refused command leaves as it found it. */
final class MemoryFiled implements FiledPayouts {

  private record Row(String holder, boolean paid) {}

  private final Map<PayoutId, Row> rows = new HashMap<>();
  private Map<PayoutId, Row> before = Map.of();

  void begin() {
    before = Map.copyOf(rows);
  }

  void rollBack() {
    rows.clear();
    rows.putAll(before);
  }

  @Override
  public Map<PayoutId, String> take(String file, List<PayoutId> payouts) {
    Map<PayoutId, String> taken = new HashMap<>();
    rows.forEach((payout, row) -> taken.put(payout, row.holder()));
    taken.keySet().retainAll(payouts);
    if (taken.isEmpty()) {
      payouts.forEach(payout -> rows.put(payout, new Row(file, false)));
    }
    return taken;
  }

  @Override
  public boolean release(String file, Collection<PayoutId> payouts) {
    Row free = new Row(file, false);
    boolean whole = payouts.stream().allMatch(payout -> free.equals(rows.get(payout)));
    if (whole) {
      payouts.forEach(rows::remove);
    }
    return whole;
  }

  @Override
  public void paid(PayoutId payout) {
    rows.merge(payout, new Row("by-hand", true), (was, now) -> new Row(was.holder(), true));
  }
}
