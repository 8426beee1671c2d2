package dev.hourbook.ledger.timesheet;

import java.util.List;

/** Which approved seconds of a timesheet a correction means. */
public sealed interface Hours {

  /** Exactly these stretches of entries; both sides give up the same seconds. */
  record Named(List<Piece> pieces) implements Hours {

    /**
     * Refuses to name a second twice.
     *
     * @throws IllegalArgumentException if two pieces overlap
     */
    public Named {
      for (int i = 1; i < pieces.size(); i++) {
        if (!Pieces.common(pieces.subList(0, i), List.of(pieces.get(i))).isEmpty()) {
          throw new IllegalArgumentException("a second is named twice: " + pieces.get(i));
        }
      }
    }
  }

  /** So many worked seconds, the latest worked first. */
  record Latest(long seconds) implements Hours {

    /**
     * Refuses less than a second.
     *
     * @throws IllegalArgumentException if the seconds are not positive
     */
    public Latest {
      if (seconds <= 0) {
        throw new IllegalArgumentException("a correction is of at least a second, not " + seconds);
      }
    }
  }

  /** These items, whole. */
  record Whole(List<ItemId> items) implements Hours {}

  /** All that is there. */
  record All() implements Hours {}
}
