package dev.hourbook.ledger.timesheet;

/** What a timesheet has to know of payouts: they stand to its right, so they tell it here. */
@FunctionalInterface
public interface Payments {

  /** Whether that payout, {@code "payout:2026-02-07@iso:E-1:main:USD:bank"}, was paid. */
  boolean isPaid(String payout);
}
