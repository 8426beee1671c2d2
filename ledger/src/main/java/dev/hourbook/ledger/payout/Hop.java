package dev.hourbook.ledger.payout;

import java.util.Locale;

/** One movement of a payout's money on a rail that is told to make it. */
public enum Hop {
  /** From our balance at the provider to the expert's account there. */
  FUNDING,
  /** From the expert's account at the provider to the expert's bank. */
  DELIVERY,
  /** From the expert's account at the provider back to our balance. */
  REVERSAL;

  /** The word for it in keys and messages. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
