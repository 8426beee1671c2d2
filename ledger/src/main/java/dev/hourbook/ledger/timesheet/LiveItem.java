package dev.hourbook.ledger.timesheet;

/** An item that is worth something to its side, and whether its client agrees. */
record LiveItem(Side side, Item item, Standing standing) {

  /** What was said about it. */
  enum Standing {
    /** Nothing. */
    CLEAR,
    /** It waits for a ruling. */
    DISPUTED,
    /** The ruling was for the client; the invoice that holds it has to be credited. */
    CONCEDED
  }

  LiveItem as(Standing next) {
    return new LiveItem(side, item, next);
  }

  boolean isClear() {
    return standing == Standing.CLEAR;
  }
}
