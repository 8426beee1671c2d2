package dev.hourbook.stripe;

import static dev.hourbook.ledger.payout.Failure.Remedy.EXPERT_MENDS;
import static dev.hourbook.ledger.payout.Failure.Remedy.RETRY_LATER;

import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What each of Stripe's codes asks of whom. One that is not here is decided by a person, and so is
 * {@code account_frozen}, as the bank's own return code R16 is.
 *
 * <p>Source: Stripe API reference, Payouts, Types of payout failures; docs.stripe.com/error-codes;
 * docs.stripe.com/connect/handling-api-verification, for accounts that may not yet be paid.
 */
final class Failures {
  /** Ours, not Stripe's. */
  static final String BANK_GONE = "approved_bank_gone";

  private static final Map<String, Remedy> REMEDIES = Map.ofEntries(
      // A bank sent the payout back: another account, or the same one mended, is the expert's.
      Map.entry("account_closed", EXPERT_MENDS),
      Map.entry("bank_account_restricted", EXPERT_MENDS),
      Map.entry("bank_ownership_changed", EXPERT_MENDS),
      Map.entry("debit_not_authorized", EXPERT_MENDS),
      Map.entry("declined", EXPERT_MENDS),
      Map.entry("incorrect_account_holder_address", EXPERT_MENDS),
      Map.entry("incorrect_account_holder_name", EXPERT_MENDS),
      Map.entry("incorrect_account_holder_tax_id", EXPERT_MENDS),
      Map.entry("invalid_account_number", EXPERT_MENDS),
      Map.entry("invalid_currency", EXPERT_MENDS),
      Map.entry("no_account", EXPERT_MENDS),
      Map.entry("unsupported_card", EXPERT_MENDS),
      // Stripe refused it: the expert's account there lacks something.
      Map.entry("account_invalid", EXPERT_MENDS),
      Map.entry("account_number_invalid", EXPERT_MENDS),
      Map.entry("bank_account_declined", EXPERT_MENDS),
      Map.entry("bank_account_unusable", EXPERT_MENDS),
      Map.entry("bank_account_unverified", EXPERT_MENDS),
      Map.entry("insufficient_capabilities_for_transfer", EXPERT_MENDS),
      Map.entry("payouts_not_allowed", EXPERT_MENDS),
      Map.entry("routing_number_invalid", EXPERT_MENDS),
      Map.entry(BANK_GONE, EXPERT_MENDS),
      // Time heals it, or money in our balance.
      Map.entry("balance_insufficient", RETRY_LATER),
      Map.entry("could_not_process", RETRY_LATER),
      Map.entry("insufficient_funds", RETRY_LATER),
      Map.entry("payouts_limit_exceeded", RETRY_LATER));

  private Failures() {}

  static Failure of(String code, @Nullable String message) {
    return new Failure(
        REMEDIES.getOrDefault(code, Remedy.STOP),
        StripeAnswers.clean(code),
        StripeAnswers.clean(message));
  }
}
