package dev.hourbook.ledger.message;

import java.time.Instant;

/**
 * A wish that the ledger grants or refuses. It carries the business instant it acts at and who
 * asks; both are stored beside every event it leads to (metadata {@code recordedAt} and
 * {@code actor}).
 */
public interface LedgerCommand {

  /** The business instant of the act; nothing in the ledger reads a clock. */
  Instant at();

  /** Who asks. */
  Actor by();
}
