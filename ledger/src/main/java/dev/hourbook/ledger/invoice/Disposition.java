package dev.hourbook.ledger.invoice;

/** What becomes of credited seconds; there is no default. */
public enum Disposition {
  /** The document was wrong, the work right: still approved, unbilled again. */
  RELEASE,
  /**
   * Not worked, disputed away or let off by goodwill: never billable again. But for goodwill it is
   * not payable either, as far as no payout has it.
   */
  REMOVE
}
