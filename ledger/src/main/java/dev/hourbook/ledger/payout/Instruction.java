package dev.hourbook.ledger.payout;

import java.util.Currency;

/**
 * One attempt to move the money of one payout, for instance the second attempt at
 * {@code payout:2026-02-11:7q2:us:USD}. Another attempt is another instruction with another key.
 *
 * @param payout text of the payout's id; our reference at the provider
 * @param attempt counts from 1 within the payout
 * @param destination the expert's account as the rail knows it, for instance {@code acct_1MTfjC}
 * @param amountMinor minor units of the currency by ISO 4217, above 0: USD 38.00 is 3800
 * @param currency what the expert is paid in
 */
public record Instruction(
    String payout, int attempt, String destination, long amountMinor, Currency currency) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank, the attempt below 1 or the amount not
   *     above 0
   */
  public Instruction {
    if (payout.isBlank() || destination.isBlank()) {
      throw new IllegalArgumentException("an instruction names its payout and its destination");
    }
    if (attempt < 1) {
      throw new IllegalArgumentException(payout + ": attempts count from 1, not " + attempt);
    }
    if (amountMinor <= 0) {
      throw new IllegalArgumentException(payout + ": nothing to send, amount " + amountMinor);
    }
  }

  /** The key under which the provider acts once: {@code payout#attempt}. */
  public String idempotencyKey() {
    return payout + "#" + attempt;
  }
}
