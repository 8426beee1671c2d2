package dev.hourbook.ledger.payee;

/** What became of a look at somebody's identity. */
public enum IdentityResult {
  /** They are who they say they are. */
  VERIFIED,
  /** They could not show it. */
  FAILED,
  /** It was shown once, and has to be shown again. */
  EXPIRED
}
