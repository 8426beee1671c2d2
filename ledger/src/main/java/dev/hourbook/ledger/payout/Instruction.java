package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.money.Money;
import org.jspecify.annotations.Nullable;

/**
 * One attempt at one hop of one payout, for instance the second attempt to deliver
 * {@code 2026-02-11@..:E-1:main:USD:stripe}. Another attempt is another instruction with another
 * key.
 *
 * @param payout key of the payout's id; our reference at the provider
 * @param attempt counts from 1 within the hop
 * @param to the expert's account as the rail knows it, and the bank behind it that was approved
 * @param amount above 0, in what the expert is paid in
 * @param transfer the provider's id of the first hop; what a reversal takes back
 */
public record Instruction(
    String payout,
    Hop hop,
    int attempt,
    Destination to,
    Money amount,
    @Nullable String transfer) {

  /**
   * Checks the parts.
   *
   * @throws IllegalArgumentException if a text is blank, the attempt below 1, the amount not above
   *     0, or a reversal names no transfer
   */
  public Instruction {
    if (payout.isBlank() || to.account().isBlank()) {
      throw new IllegalArgumentException("an instruction names its payout and its destination");
    }
    if (attempt < 1) {
      throw new IllegalArgumentException(payout + ": attempts count from 1, not " + attempt);
    }
    if (amount.minor() <= 0) {
      throw new IllegalArgumentException(payout + ": nothing to send, amount " + amount);
    }
    if (hop == Hop.REVERSAL && transfer == null) {
      throw new IllegalArgumentException(payout + ": a reversal takes back a transfer");
    }
  }

  /** The expert's account as the rail knows it, for instance {@code acct_1MTfjC}. */
  public String account() {
    return to.account();
  }

  /** The key under which the provider acts once: {@code payout#funding#1}. */
  public String idempotencyKey() {
    return payout + "#" + hop.word() + "#" + attempt;
  }
}
