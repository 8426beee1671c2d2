package dev.hourbook.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.NotAsked;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.sandbox.Fault;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The second hop goes to the bank that was approved, or nowhere. */
class ApprovedBankTest {
  private final StandIn stripe = new StandIn();
  private final Instruction delivery = stripe.delivery(1, 1_000);

  @BeforeEach
  void fund() {
    stripe.accepted(stripe.payout());
  }

  @AfterEach
  void close() {
    stripe.close();
  }

  @Test
  void whoeverMovedToAnotherBankMeanwhileIsNotPaidThere() {
    stripe.sandbox.experts().moveToAnotherBank(stripe.expert);
    assertNotAsked("approved_bank_gone");
    stripe.accepted(stripe.delivery(2, 1_000));
  }

  @Test
  void onlyABankOfThePayoutsCurrencyIsTheApprovedOne() throws Exception {
    stripe
        .byHand()
        .v1()
        .accounts()
        .update(
            stripe.expert,
            com.stripe.param.AccountUpdateParams.builder()
                .putExtraParam("external_account[object]", "bank_account")
                .putExtraParam("external_account[country]", "DE")
                .putExtraParam("external_account[currency]", "eur")
                .putExtraParam("external_account[account_number]", "DE89370400440532013000")
                .build());
    String euros = stripe.sandbox.experts().fingerprint(stripe.expert, "eur");
    assertThat(euros).isNotEqualTo(delivery.to().fingerprint());
    stripe.accepted(delivery);
    assertThat(stripe.calls().getLast().form().get("destination"))
        .isEqualTo(stripe.sandbox.experts().bank(stripe.expert, "usd"));
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {"SILENCE_BEFORE", "ERROR_BEFORE", "CUT_IN_BODY", "BUSY"})
  void anAccountThatCannotBeReadIsAskedForLater(Fault fault) {
    stripe.sandbox.faults().plan("GET /v1/accounts/{id}", fault, 1);
    assertThat(stripe.impatient().send(delivery)).isInstanceOf(Deferred.class);
    assertNoPayout();
    stripe.accepted(delivery);
  }

  @Test
  void ofAnAccountThatWeLostNothingIsAskedFor() {
    stripe.sandbox.experts().close(stripe.expert);
    assertNotAsked("account_invalid");
  }

  private void assertNotAsked(String code) {
    assertThat(stripe.send(delivery)).isInstanceOfSatisfying(NotAsked.class, not -> {
      assertThat(not.failure().code()).isEqualTo(code);
      assertThat(not.failure().remedy()).isEqualTo(Remedy.EXPERT_MENDS);
    });
    assertNoPayout();
  }

  private void assertNoPayout() {
    assertThat(stripe.calls()).noneMatch(call -> call.path().equals("/v1/payouts"));
  }
}
