package dev.hourbook.sandbox;

import java.util.Map;

/**
 * What a bank does with a payout.
 *
 * @param code Stripe's failure code, empty when the bank takes it
 * @param returned whether it takes the money first and sends it back a day later
 */
public record Verdict(String code, boolean returned) {
  private static final Map<String, String> MESSAGES = Map.of(
      "account_closed", "The bank account has been closed.",
      "account_frozen", "The bank account has been frozen.",
      "bank_account_restricted",
          "The bank account has restrictions on the type or the number of payouts allowed.",
      "could_not_process", "The bank could not process this payout.",
      "debit_not_authorized", "Debit transactions are not approved on your bank account.",
      "incorrect_account_holder_name", "The bank account holder name on file is incorrect.",
      "insufficient_funds", "Your Stripe account has insufficient funds to cover the payout.",
      "invalid_account_number", "The bank account number is invalid.",
      "invalid_currency", "The bank was unable to process this payout because of its currency.",
      "no_account", "The bank account could not be located.");

  /** The bank takes the money and keeps it. */
  static final Verdict PAID = new Verdict("", false);

  /**
   * Checks the code.
   *
   * @throws IllegalArgumentException if Stripe has no such failure code
   */
  public Verdict {
    if (!code.isEmpty() && !MESSAGES.containsKey(code)) {
      throw new IllegalArgumentException("no failure code of a payout: " + code);
    }
  }

  boolean isPaid() {
    return code.isEmpty();
  }

  /** What becomes of the payout: paid, failed, or returned after it was paid. */
  String word() {
    if (isPaid()) {
      return "paid";
    }
    return returned ? "returned" : "failed";
  }

  String message() {
    return MESSAGES.getOrDefault(code, "");
  }
}
