package dev.hourbook.ledger.timesheet;

import java.util.Locale;

/** The two prices of one hour; each side is valued, claimed and corrected by itself. */
public enum Side {
  /** What the client is billed. */
  BILL,
  /** What the expert is paid. */
  PAY;

  /** The word for it in storage: {@code bill}, {@code pay}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
