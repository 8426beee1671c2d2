package dev.hourbook.ledger.bank;

import java.util.Locale;

/** By what a line was matched. */
public enum MatchRule {
  /** Somebody said so. */
  BY_HAND,
  /** One movement and one line alone have this reference, amount and currency within the window. */
  EXACT_REFERENCE,
  /** The line names a pay run and is the sum of all its payouts. */
  WHOLE_PAY_RUN,
  /** The line names a file that told the bank to pay, and is the sum of what it paid of it. */
  WHOLE_FILE;

  /** As it is written: {@code exact-reference}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
