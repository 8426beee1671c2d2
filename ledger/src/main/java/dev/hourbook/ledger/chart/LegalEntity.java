package dev.hourbook.ledger.chart;

import java.util.Currency;

/**
 * Whose books they are. There is one for now, to whom every posting belongs: contracts, invoice
 * series and payouts all name it, and nothing can be signed for another yet. Balances are sums per
 * entity, so a second one will be a dimension and not a second chart. {@code functional} is the
 * currency it keeps its books in: what is in another one carries its amount in this one as well.
 */
public record LegalEntity(String key, Currency functional) {

  /** The house itself, as invoice series and payout ids name it. */
  public static final LegalEntity MAIN = new LegalEntity("main", Currency.getInstance("USD"));

  /**
   * The entity of a stored key.
   *
   * @throws IllegalArgumentException if there is none
   */
  public static LegalEntity of(String key) {
    if (!key.equals(MAIN.key)) {
      throw new IllegalArgumentException("there is no legal entity " + key);
    }
    return MAIN;
  }
}
