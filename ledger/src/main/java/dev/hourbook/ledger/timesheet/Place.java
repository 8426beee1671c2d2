package dev.hourbook.ledger.timesheet;

/** Where the seconds of a live item stand: the first three for the client, then the expert. */
public enum Place {
  /** Approved and on no document. */
  UNBILLED,
  /** On the line of a live invoice. */
  INVOICED,
  /** The client does not agree, whether or not it was invoiced. */
  DISPUTED,
  /** Earned and in no payout. */
  ACCRUED,
  /** In a payout whose outcome is not known yet. */
  RESERVED,
  /** In a payout that was paid. */
  PAID,
  /** Earned, but not paid before a ruling. */
  HELD
}
