package dev.hourbook.ledger.party;

import java.time.LocalDate;
import java.time.ZoneId;

/**
 * When and how a client is billed. {@code netDays} are calendar days after the invoice's date, in
 * the client's zone; 0 is due at once.
 */
public record BillingTerms(Cadence cadence, int netDays, ZoneId zone) {

  /**
   * Refuses a due date before the invoice.
   *
   * @throws IllegalArgumentException if the days are negative
   */
  public BillingTerms {
    if (netDays < 0) {
      throw new IllegalArgumentException("net days are never negative: " + netDays);
    }
  }

  /** The day an invoice of that date is due. */
  public LocalDate dueOn(LocalDate issuedOn) {
    return issuedOn.plusDays(netDays);
  }
}
