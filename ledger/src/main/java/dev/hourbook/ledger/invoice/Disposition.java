package dev.hourbook.ledger.invoice;

/** What becomes of credited seconds; there is no default. */
public enum Disposition {
  /** The document was wrong, the work right: still approved, unbilled again. */
  RELEASE,
  /** Not worked, or disputed away: never billable again. */
  REMOVE
}
