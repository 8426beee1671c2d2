package dev.hourbook.api.report;

import java.util.Locale;

/** The reports there are. */
public enum ReportKind {
  /** Approved seconds at bill rate by service day, invoiced or not. */
  REVENUE,
  /** The same at pay rate: earned, not disbursed. */
  PAY,
  /** The run-rate ladder, one row a week. */
  RUN_RATE,
  /** Finalised invoices by the day they were issued; a void one keeps its number, of nothing. */
  INVOICES,
  /** The same as they were issued, where each stands, and what is due of it. */
  RECEIVABLES,
  /** Payouts by the day they were paid, planned ones by the day of their run. */
  PAYOUTS,
  /** Credit notes by the day they were issued, and what of each is left to its client. */
  CREDIT_NOTES,
  /** What clients paid by value date, and what of it no invoice has taken. */
  RECEIPTS;

  /** The word for it on the command line and in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean grouped() {
    return this == REVENUE || this == PAY;
  }

  /** Whether it is made of the journal, which never forgets what was known when. */
  boolean remembers() {
    return grouped() || this == RUN_RATE;
  }
}
