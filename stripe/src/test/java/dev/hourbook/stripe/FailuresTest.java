package dev.hourbook.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.Failure.Remedy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailuresTest {

  @ParameterizedTest
  @CsvSource({
    "account_closed, EXPERT_MENDS",
    "no_account, EXPERT_MENDS",
    "invalid_account_number, EXPERT_MENDS",
    "incorrect_account_holder_name, EXPERT_MENDS",
    "bank_account_restricted, EXPERT_MENDS",
    "debit_not_authorized, EXPERT_MENDS",
    "declined, EXPERT_MENDS",
    "account_invalid, EXPERT_MENDS",
    "payouts_not_allowed, EXPERT_MENDS",
    "insufficient_funds, RETRY_LATER",
    "balance_insufficient, RETRY_LATER",
    "could_not_process, RETRY_LATER",
    "account_frozen, STOP",
    "currency_scale, STOP",
    "resource_missing, STOP",
    "a_code_of_next_year, STOP",
    "'', STOP"
  })
  void everyCodeHasItsRemedyAndAnUnknownOneStops(String code, Remedy remedy) {
    assertThat(Failures.of(code, "So.").remedy()).isEqualTo(remedy);
  }
}
