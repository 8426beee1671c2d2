package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.message.Refused;
import java.util.HashMap;
import java.util.Map;

/** Counters held in a map. */
final class CountedNumbers implements Numbers {

  private final Map<SeriesId, Long> counters = new HashMap<>();

  CountedNumbers(SeriesId open) {
    open(open);
  }

  @Override
  public void open(SeriesId series) {
    openAfter(series, 0);
  }

  @Override
  public void openAfter(SeriesId series, long last) {
    counters.putIfAbsent(series, last);
  }

  @Override
  public long next(SeriesId series) {
    if (!counters.containsKey(series)) {
      throw new Refused(new InvoiceRefusal.SeriesNotOpen(series));
    }
    return counters.merge(series, 1L, Long::sum);
  }

  /** How many numbers were given in all. */
  long given() {
    return counters.values().stream().mapToLong(Long::longValue).sum();
  }
}
