package dev.hourbook.api.report;

import java.util.Locale;

/** The statements there are. */
public enum StatementKind {
  /** Every account's balance, unit by unit, and each book's sums, which are equal. */
  TRIAL_BALANCE,
  /** Revenue, cost and result, gross and net side by side. */
  INCOME,
  /** Assets beside liabilities, equity and the result so far. */
  BALANCE_SHEET,
  /** Where every recorded second stands, on the client's side and on the expert's. */
  HOURS,
  /** One client's invoices, credits and payments, and what is open. */
  CLIENT,
  /** What one expert earned, and where it is. */
  EXPERT,
  /** Approved hours on no invoice, with their age. */
  WORK_IN_PROGRESS;

  /** The word for it on the command line and in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
