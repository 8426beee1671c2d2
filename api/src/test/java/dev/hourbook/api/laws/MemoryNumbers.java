package dev.hourbook.api.laws;

import dev.hourbook.ledger.invoice.Numbers;
import dev.hourbook.ledger.invoice.SeriesId;
import java.util.Map;

/** Numbers by counting. */
record MemoryNumbers(Map<SeriesId, Long> counters) implements Numbers {

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
    return counters.merge(series, 1L, Long::sum);
  }
}
