package dev.hourbook.ledger.payout;

import java.util.Locale;

/** The way money leaves. */
public enum Rail {
  /** A bank transfer that an operator makes and records by hand. */
  BANK,
  /** Stripe Connect: a transfer to the expert's account there, then its payout to a bank. */
  STRIPE;

  /** Whether it is told to pay and says what became of it, hop by hop. */
  public boolean hasHops() {
    return this != BANK;
  }

  /** The word for it in ids and storage. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
