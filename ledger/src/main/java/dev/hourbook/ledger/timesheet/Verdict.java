package dev.hourbook.ledger.timesheet;

/** How an appeal against a removal ends. */
public enum Verdict {
  /** The hours were worked: billable and payable again. */
  UPHELD,
  /** The removal stands. */
  DISMISSED
}
