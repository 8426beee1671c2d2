package dev.hourbook.ledger.party;

/** How often a client is invoiced: by pay week or by calendar month of the days worked. */
public enum Cadence {
  /** One invoice a pay week. */
  WEEKLY,
  /** One invoice a calendar month; a week that crosses the month's end is billed by its days. */
  MONTHLY
}
