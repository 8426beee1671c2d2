package dev.hourbook.sandbox;

import static dev.hourbook.sandbox.Playground.NOW;
import static dev.hourbook.sandbox.Playground.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.InvalidRequestException;
import com.stripe.model.Payout;
import com.stripe.param.PayoutListParams;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoutsTest {
  private static final Duration TO_THE_BANK = Duration.ofDays(2);

  private final Playground at = Playground.open();
  private final String expert = at.expertAndFunds(10_000);

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void aPayoutIsPendingThenInTransitThenPaid() throws Exception {
    at.transfer(expert, 1_000);
    Payout payout = at.payout(expert, 1_000);
    assertThat(payout.getStatus()).isEqualTo("pending");
    assertThat(payout.getAutomatic()).isFalse();
    assertThat(Instant.ofEpochSecond(payout.getArrivalDate())).isEqualTo("2026-11-27T00:00:00Z");
    at.sandbox.moveBy(Duration.ofHours(1));
    assertThat(at.again(expert, payout.getId()).getStatus()).isEqualTo("in_transit");
    assertThat(at.sandbox.books().received(expert, "usd")).isZero();
    at.sandbox.moveTo(Instant.parse("2026-11-27T00:00:00Z"));
    assertThat(at.again(expert, payout.getId()).getStatus()).isEqualTo("paid");
    assertThat(at.sandbox.books().received(expert, "usd")).isEqualTo(1_000);
    assertThat(at.sandbox.books().arrivals()).singleElement().satisfies(arrival -> {
      assertThat(arrival.payout()).isEqualTo(payout.getId());
      assertThat(arrival.metadata()).containsEntry("hourbook_payout", "payout:" + expert);
    });
  }

  @ParameterizedTest
  @CsvSource({
    "000111111116, no_account",
    "000111111113, account_closed",
    "000333333335, debit_not_authorized"
  })
  void aTestNumberFailsAsStripeSaysAndTheMoneyGoesBackToTheBalance(String number, String code)
      throws Exception {
    bank(number);
    at.transfer(expert, 1_000);
    Payout payout = at.payout(expert, 1_000);
    at.sandbox.moveBy(TO_THE_BANK);
    Payout failed = at.again(expert, payout.getId());
    assertThat(failed.getStatus()).isEqualTo("failed");
    assertThat(failed.getFailureCode()).isEqualTo(code);
    assertThat(failed.getFailureMessage()).isNotBlank();
    assertThat(failed.getFailureBalanceTransaction()).startsWith("txn_");
    assertThat(at.sandbox.books().received(expert, "usd")).isZero();
    assertThat(at.sandbox.books().at(Place.balance(expert, "usd"))).isEqualTo(1_000);
    refused("bank_account_unusable", () -> at.payout(expert, 1_000));
    bank("000123456789");
    at.payout(expert, 1_000);
  }

  @Test
  void aPayoutMayFailAfterItWasPaid() throws Exception {
    String bank = at.sandbox.experts().bank(expert, "usd");
    at.sandbox.banks().returns(bank, "bank_account_restricted");
    at.transfer(expert, 1_000);
    Payout payout = at.payout(expert, 700);
    at.sandbox.moveBy(TO_THE_BANK);
    assertThat(at.again(expert, payout.getId()).getStatus()).isEqualTo("paid");
    assertThat(at.sandbox.books().received(expert, "usd")).isEqualTo(700);
    at.sandbox.moveBy(Duration.ofDays(1));
    Payout returned = at.again(expert, payout.getId());
    assertThat(returned.getStatus()).isEqualTo("failed");
    assertThat(returned.getFailureCode()).isEqualTo("bank_account_restricted");
    assertThat(at.sandbox.books().received(expert, "usd")).isZero();
    assertThat(at.sandbox.books().at(Place.balance(expert, "usd"))).isEqualTo(1_000);
    assertThat(at.sandbox.books().arrivals())
        .extracting(Arrival::minor)
        .containsExactly(700L, -700L);
    assertThat(at.sandbox.banks().counts()).isEqualTo(Map.of("returned", 1L));
  }

  @Test
  void onlyAPendingPayoutIsCanceled() throws Exception {
    at.transfer(expert, 1_000);
    Payout payout = at.payout(expert, 1_000);
    Payout canceled = at.stripe.v1().payouts().cancel(payout.getId(), null, as(expert));
    assertThat(canceled.getStatus()).isEqualTo("canceled");
    assertThat(canceled.getFailureBalanceTransaction()).startsWith("txn_");
    Payout other = at.payout(expert, 1_000);
    at.sandbox.moveBy(Duration.ofHours(1));
    refused("", () -> at.stripe.v1().payouts().cancel(other.getId(), null, as(expert)));
    at.sandbox.moveBy(TO_THE_BANK);
    assertThat(at.sandbox.books().received(expert, "usd")).isEqualTo(1_000);
  }

  @Test
  void aPaidPayoutIsReversedOnceAndComesBackFromTheBank() throws Exception {
    at.transfer(expert, 1_000);
    Payout payout = at.payout(expert, 1_000);
    refused("", () -> at.stripe.v1().payouts().reverse(payout.getId(), null, as(expert)));
    at.sandbox.moveBy(TO_THE_BANK);
    Payout back = at.stripe.v1().payouts().reverse(payout.getId(), null, as(expert));
    assertThat(back.getAmount()).isEqualTo(-1_000);
    assertThat(back.getOriginalPayout()).isEqualTo(payout.getId());
    assertThat(at.again(expert, payout.getId()).getReversedBy()).isEqualTo(back.getId());
    refused("", () -> at.stripe.v1().payouts().reverse(payout.getId(), null, as(expert)));
    refused("balance_insufficient", () -> at.payout(expert, 1));
    at.sandbox.moveBy(Duration.ofDays(4));
    assertThat(at.sandbox.books().received(expert, "usd")).isZero();
    at.payout(expert, 1_000);
  }

  @Test
  void whatCannotBePaidOutIsRefused() throws Exception {
    refused("balance_insufficient", () -> at.payout(expert, 1));
    at.transfer(expert, 10);
    at.sandbox.experts().disable(expert, "rejected.other");
    refused("payouts_not_allowed", () -> at.payout(expert, 1));
  }

  @Test
  void payoutsAreFoundByTheirStatusAndTimeAmongTheAccountsOwn() throws Exception {
    at.transfer(expert, 10);
    Payout first = at.payout(expert, 1);
    at.sandbox.moveBy(TO_THE_BANK);
    at.payout(expert, 2);
    var paid = PayoutListParams.builder().setStatus("paid").build();
    assertThat(at.stripe.v1().payouts().list(paid, as(expert)).getData())
        .extracting(Payout::getId)
        .containsExactly(first.getId());
    var since =
        PayoutListParams.Created.builder().setGte(NOW.getEpochSecond() + 1).build();
    var later = PayoutListParams.builder().setCreated(since).build();
    assertThat(at.stripe.v1().payouts().list(later, as(expert)).getData())
        .extracting(Payout::getAmount)
        .containsExactly(2L);
    assertThat(at.stripe.v1().payouts().list(later).getData()).isEmpty();
  }

  private void bank(String number) {
    var answer = at.post(
        "/v1/accounts/" + expert,
        "external_account[object]=bank_account&external_account[country]=US"
            + "&external_account[currency]=usd&external_account[routing_number]=110000000"
            + "&external_account[account_number]=" + number);
    assertThat(answer.status()).isEqualTo(200);
  }

  private static void refused(String code, ThrowingCallable call) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidRequestException.class,
            refusal ->
                assertThat(Objects.requireNonNullElse(refusal.getCode(), "")).isEqualTo(code));
  }
}
