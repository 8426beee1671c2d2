package dev.hourbook.ledger.payout;

import java.util.Locale;

/** The way money leaves. */
public enum Rail {
  /** A bank transfer that an operator makes and records by hand. */
  BANK;

  /** The word for it in ids and storage. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
