package dev.hourbook.ledger.chart;

/** The three books. Each balances by itself, unit by unit; nothing moves from one to another. */
public enum Book {
  /** Money in any currency. */
  MONEY,
  /** The seconds of every entry as the client meets them: asked for, billed, disputed. */
  CLIENT_TIME,
  /** The same seconds as the expert meets them: earned, paid, held. */
  EXPERT_TIME
}
