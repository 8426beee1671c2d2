package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.sandbox.Playground.Answer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotencyTest {
  private static final String KEY = "payout:2026-02-11:7q2#1";

  private final Playground at = Playground.open();
  private final String expert = at.expertAndFunds(1_000);

  @AfterEach
  void close() {
    at.close();
  }

  @Test
  void theSameRequestUnderTheSameKeyIsMadeOnceAndAnsweredAlike() {
    Answer first = send("5", KEY);
    Answer second = send("5", KEY);
    assertThat(second.http().body()).isEqualTo(first.http().body());
    assertThat(first.header("Idempotent-Replayed")).isEmpty();
    assertThat(second.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(second.header("Idempotency-Key")).isEqualTo(KEY);
    assertThat(second.header("Original-Request")).isEqualTo(first.header("Request-Id"));
    assertThat(second.header("Request-Id")).isNotEqualTo(first.header("Request-Id"));
    assertThat(received()).isEqualTo(5);
  }

  @Test
  void withoutAKeyTheSameRequestIsMadeTwice() {
    post("5");
    post("5");
    assertThat(received()).isEqualTo(10);
  }

  @Test
  void anotherRequestUnderTheSameKeyIsRefused() {
    send("5", KEY);
    Answer other = send("6", KEY);
    assertThat(other.status()).isEqualTo(400);
    assertThat(Json.text(other.error(), "type")).isEqualTo("idempotency_error");
    Answer elsewhere = at.post("/v1/topups", "amount=5&currency=usd", "Idempotency-Key", KEY);
    assertThat(Json.text(elsewhere.error(), "type")).isEqualTo("idempotency_error");
    assertThat(received()).isEqualTo(5);
  }

  @Test
  void theOrderOfParametersIsNoOtherRequest() {
    send("5", KEY);
    String turned = "destination=" + expert + "&currency=usd&amount=5";
    assertThat(at.post("/v1/transfers", turned, "Idempotency-Key", KEY).status())
        .isEqualTo(200);
    assertThat(received()).isEqualTo(5);
  }

  @Test
  void anErrorOfTheEndpointIsReplayedEvenWhenItWouldSucceedNow() {
    assertThat(Json.text(send("2000", KEY).error(), "code")).isEqualTo("balance_insufficient");
    at.sandbox.fund("usd", 5_000);
    Answer again = send("2000", KEY);
    assertThat(Json.text(again.error(), "code")).isEqualTo("balance_insufficient");
    assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    assertThat(send("2000", KEY + "2").status()).isEqualTo(200);
  }

  @Test
  void anInternalErrorIsReplayedWhetherOrNotItWasCarriedOut() {
    for (Fault fault : List.of(Fault.ERROR_BEFORE, Fault.ERROR_AFTER)) {
      at.sandbox.faults().next(fault);
      assertThat(send("5", fault.name()).status()).isEqualTo(500);
      Answer again = send("5", fault.name());
      assertThat(again.status()).isEqualTo(500);
      assertThat(again.header("Idempotent-Replayed")).isEqualTo("true");
    }
    assertThat(received()).isEqualTo(5);
  }

  @Test
  void whatWasRefusedBeforeItsEndpointBeganLeavesNothing() {
    assertThat(send("abc", KEY).status()).isEqualTo(400);
    for (Fault fault : List.of(Fault.CONFLICT, Fault.BUSY, Fault.BUSY_WITHOUT_HINT)) {
      at.sandbox.faults().next(fault);
      assertThat(send("5", KEY).status()).isIn(409, 429);
    }
    Answer made = send("5", KEY);
    assertThat(made.status()).isEqualTo(200);
    assertThat(made.header("Idempotent-Replayed")).isEmpty();
    assertThat(received()).isEqualTo(5);
  }

  @Test
  void aKeyIsForgottenAfterADayAndNotBefore() {
    send("5", KEY);
    at.sandbox.moveBy(Duration.ofHours(24).minusSeconds(1));
    send("5", KEY);
    assertThat(received()).isEqualTo(5);
    at.sandbox.moveBy(Duration.ofSeconds(1));
    send("5", KEY);
    assertThat(received()).isEqualTo(10);
  }

  @Test
  void aRequestThatStillRunsUnderTheKeyIsAConflict() {
    var keys = new Idempotency(() -> Playground.NOW);
    var use = new Idempotency.Use("acct_1", KEY, "/v1/transfers", Map.of("amount", "5"));
    Reply made = Reply.of(200, "{}");
    keys.once(use, "req_1", () -> {
      assertThatThrownBy(() -> keys.once(use, "req_2", () -> made))
          .isInstanceOfSatisfying(StripeError.class, conflict -> {
            assertThat(conflict.reply("req_2").status()).isEqualTo(409);
            assertThat(conflict.reply("req_2").body()).contains("idempotency_key_in_use");
          });
      return made;
    });
    assertThat(keys.once(use, "req_3", () -> Reply.of(200, "another")).body()).isEqualTo("{}");
  }

  @Test
  void accountsHaveKeysOfTheirOwn() {
    send("500", KEY);
    String payout = "amount=5&currency=usd";
    Answer made = at.post("/v1/payouts", payout, "Idempotency-Key", KEY, "Stripe-Account", expert);
    assertThat(made.status()).isEqualTo(200);
  }

  @Test
  void aKeyHasABound() {
    assertThat(send("5", "k".repeat(255)).status()).isEqualTo(200);
    assertThat(send("5", "k".repeat(256)).status()).isEqualTo(400);
  }

  private Answer send(String amount, String key) {
    return at.post("/v1/transfers", form(amount), "Idempotency-Key", key);
  }

  private void post(String amount) {
    assertThat(at.post("/v1/transfers", form(amount)).status()).isEqualTo(200);
  }

  private String form(String amount) {
    return "amount=" + amount + "&currency=usd&destination=" + expert;
  }

  private long received() {
    return at.sandbox.books().at(Place.balance(expert, "usd"));
  }
}
