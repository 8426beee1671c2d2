package dev.hourbook.ledger.timesheet;

/**
 * A stretch of one entry, in seconds from its start: {@code from} is included, {@code to} is not.
 */
public record Piece(EntryId entry, long from, long to) {

  /**
   * Refuses an empty stretch.
   *
   * @throws IllegalArgumentException if {@code to} is not above {@code from} or one is negative
   */
  public Piece {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no second from " + from + " to " + to + " of " + entry);
    }
  }

  /** How long it is. */
  public long length() {
    return to - from;
  }
}
