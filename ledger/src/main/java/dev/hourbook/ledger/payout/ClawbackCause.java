package dev.hourbook.ledger.payout;

/** Why a client's credit reaches hours that are paid. */
public enum ClawbackCause {
  /** Honest work that the client does not like: paid whatever its quality. */
  QUALITY,
  /** Fraud, spam, a duplicate, another's hours: not this expert's work for this project. */
  NOT_WORKED
}
