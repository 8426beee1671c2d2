package dev.hourbook.ledger.payout;

/** Who bears what a client was credited after the expert was paid. */
public enum ClawbackOption {
  /** The company. */
  ABSORB,
  /** The expert, who owes it from now on. */
  BEAR,
  /** The expert some of the seconds, the company the rest. */
  SPLIT
}
