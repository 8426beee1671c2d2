package dev.hourbook.ledger.chart;

/**
 * Whose books they are. There is one for now, to whom every posting belongs: contracts, invoice
 * series and payouts all name it, and nothing can be signed for another yet. Balances are sums per
 * entity, so a second one will be a dimension and not a second chart.
 */
public record LegalEntity(String key) {

  /** The house itself, as invoice series and payout ids name it. */
  public static final LegalEntity MAIN = new LegalEntity("main");
}
