package dev.hourbook.api.web.json;

import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.contract.RateVersion;

/** What an hour is billed at and paid at from a moment on, {@code "2026-01-01T00:00 Z"}. */
public record Rates(EffectiveFrom from, Amount bill, Amount pay) {

  /**
   * Refuses negative prices.
   *
   * @throws IllegalArgumentException if either price is negative
   */
  public Rates {
    bill.perHour();
    pay.perHour();
  }

  /** As the ledger keeps it. */
  public RateVersion version() {
    return new RateVersion(from, bill.perHour(), pay.perHour());
  }

  /** As the ledger keeps it, the other way. */
  public static Rates of(RateVersion version) {
    return new Rates(version.from(), Amount.of(version.bill()), Amount.of(version.pay()));
  }
}
