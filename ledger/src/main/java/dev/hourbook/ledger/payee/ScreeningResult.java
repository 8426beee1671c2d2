package dev.hourbook.ledger.payee;

/** What a look at the lists of sanctions came to. */
public enum ScreeningResult {
  /** No list has them. */
  CLEAR,
  /** A list has them, or somebody of the name. */
  HIT,
  /** Nobody has answered yet. */
  PENDING
}
