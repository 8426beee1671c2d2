package dev.hourbook.projections.revenue;

import java.time.LocalDate;
import java.util.Comparator;

/** What daily sums are kept by; no cell mixes currencies. */
record DayCell(LocalDate day, String client, String expert, String discipline, String currency)
    implements Comparable<DayCell> {

  private static final Comparator<DayCell> ORDER = Comparator.comparing(DayCell::day)
      .thenComparing(DayCell::client)
      .thenComparing(DayCell::expert)
      .thenComparing(DayCell::discipline)
      .thenComparing(DayCell::currency);

  @Override
  public int compareTo(DayCell other) {
    return ORDER.compare(this, other);
  }
}
