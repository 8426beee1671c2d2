package dev.hourbook.ledger.timesheet;

/** What becomes of hours that an approval left over the cap or without a price. */
public enum LeftoverDecision {
  /** They have a price by now, and the cap holds for them as for all others. */
  PRICED,
  /** They are billed and paid, whatever the cap. */
  BILL,
  /** They are paid, and the client is never billed. */
  PAY,
  /** They are neither billed nor paid. */
  REJECT
}
