package dev.hourbook.ledger.contract;

/** What work at a moment is worth, or why it has no price. */
public sealed interface Price {

  /** A version of rates was in force. */
  record PerHour(RateVersion version) implements Price {}

  /** Recorded, but neither billed nor paid until someone decides. */
  enum Unpriced implements Price {
    /** Worked before the contract began. */
    BEFORE_START,
    /** Worked while the contract was paused. */
    PAUSED,
    /** Worked after the contract ended. */
    ENDED,
    /** No rate of contract or card was in force. */
    NO_RATE
  }
}
