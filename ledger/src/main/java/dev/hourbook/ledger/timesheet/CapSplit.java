package dev.hourbook.ledger.timesheet;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Undecided slices in order of start, split into what the cap leaves room for and what is over. */
record CapSplit(List<Slice> within, List<Slice> over) {

  /**
   * Fills the room that approved seconds left. An approved second never loses its place; late ones
   * take what is left.
   */
  static CapSplit of(List<Slice> inOrder, OptionalLong cap, long approved) {
    long room = cap.isPresent() ? Math.max(0, cap.getAsLong() - approved) : Long.MAX_VALUE;
    List<Slice> within = new ArrayList<>();
    List<Slice> over = new ArrayList<>();
    for (Slice slice : inOrder) {
      long length = slice.piece().length();
      long fits = Math.min(room, length);
      if (fits > 0) {
        within.add(fits == length ? slice : slice.first(fits));
      }
      if (fits < length) {
        over.add(fits == 0 ? slice : slice.without(fits));
      }
      room -= fits;
    }
    return new CapSplit(within, over);
  }
}
