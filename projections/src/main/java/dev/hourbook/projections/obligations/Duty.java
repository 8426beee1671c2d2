package dev.hourbook.projections.obligations;

import java.util.Locale;

/**
 * The kinds of duty there are. Each has a deadline in days (UTC), counted from the fact that made
 * it a duty: the house's own policy, except where a document names the day.
 */
public enum Duty {
  /** A reaction to an event failed: due at once. */
  RETRY(0),
  /** Recorded hours are handed in by the end of the day on which their week locks. */
  SUBMISSION(0),
  /** Silence approves at the end of the review; somebody writes it down by the day after. */
  APPROVAL(1),
  /** Approved hours are billed after their billing period and their approval. */
  INVOICE(10),
  /** Earned hours are in a pay run after their week and their approval. */
  PAY_RUN(10),
  /** A second person approves a pay run after it was opened. */
  PAY_RUN_APPROVAL(2),
  /** The payouts of an approved run are paid after it was opened. */
  PAYOUT(7),
  /** What became of a payout's call is known the day after. */
  UNKNOWN_OUTCOME(1),
  /** What a bank refused or sent back goes on, or comes back to us. */
  UNDELIVERED(3),
  /** Pay that did not leave, or came back, is mended and goes into a later run. */
  HELD(3),
  /** What a provider's list and the book differ in is cleared. */
  RAIL_BREAK(2),
  /** What a provider told and the book could not take in: due at once. */
  RAIL_NOTICE(0),
  /** A run is closed after it was opened. */
  PAY_RUN_CLOSING(14),
  /** An invoice is paid by the day it names. */
  RECEIVABLE(0),
  /** A dispute gets its ruling after the expert's days to answer. */
  RULING(7),
  /** Who bears a clawback is decided after it was proposed. */
  CLAWBACK(14),
  /** A pending voucher is posted or voided by the day it names. */
  VOUCHER(0),
  /** A month is closed after its end. */
  MONTH_END(10);

  private final int days;

  Duty(int days) {
    this.days = days;
  }

  /** How many days after the fact it is due, the last of them included. */
  public int days() {
    return days;
  }

  /** As it is written: {@code pay-run-approval}. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
