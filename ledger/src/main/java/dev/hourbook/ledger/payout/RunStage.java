package dev.hourbook.ledger.payout;

import java.util.Locale;

/** Where a pay run stands. */
public enum RunStage {
  /** It gathers payouts. */
  OPEN,
  /** All payouts are planned and shown for approval. */
  PLANNED,
  /** A second person approved it; money may leave. */
  APPROVED,
  /** Nothing is left to do. */
  CLOSED;

  /** The word for it in storage and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
