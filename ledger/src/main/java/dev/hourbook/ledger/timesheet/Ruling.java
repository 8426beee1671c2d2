package dev.hourbook.ledger.timesheet;

/** How a dispute ends. */
public enum Ruling {
  /** The hours stand: billable and payable as before. */
  FOR_EXPERT,
  /** The hours go: those on an invoice with its credit note, all others at once. */
  FOR_CLIENT
}
