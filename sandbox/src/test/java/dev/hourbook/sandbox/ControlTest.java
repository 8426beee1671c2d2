package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.sandbox.Playground.Answer;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ControlTest {

  @Test
  void itAnswersNothingUnlessItWasSwitchedOn() {
    try (var at = Playground.open()) {
      assertThat(at.get("/_sandbox/books").status()).isEqualTo(404);
      assertThat(
              at.post("/_sandbox/fund", "{\"currency\": \"usd\", \"minor\": 5}").status())
          .isEqualTo(404);
      assertThat(at.sandbox.books().all()).isEmpty();
    }
  }

  @Test
  void aPaymentIsMadeAndJudgedFromOutside() {
    try (var at = controlled()) {
      post(at, "fund", "{'currency': 'usd', 'minor': 5000}");
      String expert = post(at, "accounts", "{'do': 'open', 'country': 'US', 'currency': 'usd'}")
          .text("id");
      at.post("/v1/transfers", "amount=5000&currency=usd&destination=" + expert);
      at.post(
          "/v1/payouts", "amount=4000&currency=usd&metadata[payout]=p1", "Stripe-Account", expert);
      post(at, "clock", "{'by': 'P3D'}");
      Answer books = at.get("/_sandbox/books");
      assertThat(books.json().path("sum")).isEqualTo(Json.read("{\"usd\": 0}"));
      assertThat(books
              .json()
              .path("arrivals")
              .path(0)
              .path("metadata")
              .path("payout")
              .stringValue())
          .isEqualTo("p1");
      assertThat(books
              .json()
              .path("places")
              .valueStream()
              .filter(place -> Json.text(place, "kind").equals("bank"))
              .mapToLong(place -> Json.number(place, "minor")))
          .containsExactly(4_000L);
    }
  }

  @Test
  void faultsArePlannedRolledAndMended() {
    try (var at = controlled()) {
      post(at, "faults", "{'next': 'BUSY', 'operation': 'GET /v1/balance', 'times': 2}");
      assertThat(at.get("/v1/events").status()).isEqualTo(200);
      assertThat(at.get("/v1/balance").status()).isEqualTo(429);
      post(at, "faults", "{'seed': 3, 'rates': {'CONFLICT': 1000}}");
      assertThat(at.get("/v1/events").status()).isEqualTo(409);
      assertThat(at.call("DELETE", "/_sandbox/faults", "").status()).isEqualTo(200);
      assertThat(at.get("/v1/balance").status()).isEqualTo(200);
      Answer status = at.get("/_sandbox");
      assertThat(status.json().path("faults"))
          .isEqualTo(Json.read("{\"CONFLICT\": 1, \"BUSY\": 1}"));
      assertThat(status.json().path("calls").longValue()).isEqualTo(4);
    }
  }

  @Test
  void banksAndAccountsFailAsTold() {
    try (var at = controlled()) {
      Answer opened = post(at, "accounts", "{'do': 'open', 'country': 'US', 'currency': 'usd'}");
      String expert = opened.text("id");
      post(at, "fund", "{'currency': 'usd', 'minor': 5000}");
      post(
          at,
          "banks",
          "{'external_account': '" + opened.text("external_account") + "', 'fails': 'no_account'}");
      at.post("/v1/transfers", "amount=10&currency=usd&destination=" + expert);
      at.post("/v1/payouts", "amount=10&currency=usd", "Stripe-Account", expert);
      at.sandbox.moveBy(Duration.ofDays(3));
      assertThat(at.get("/v1/payouts?status=failed", "Stripe-Account", expert)
              .json()
              .path("data")
              .path(0)
              .path("failure_code")
              .stringValue())
          .isEqualTo("no_account");
      post(at, "accounts", "{'do': 'close', 'id': '" + expert + "'}");
      assertThat(at.get("/v1/accounts/" + expert).status()).isEqualTo(403);
    }
  }

  @Test
  void webhooksAreSubscribedAndSentAgainFromOutside() throws Exception {
    try (var at = controlled();
        var receiver = new Receiver()) {
      post(
          at,
          "webhooks",
          "{'url': '" + receiver.address() + "', 'secrets': ['whsec_1'], 'seed': 1,"
              + " 'rates': {'LOST': 1000}}");
      post(at, "fund", "{'currency': 'usd', 'minor': 5000}");
      assertThat(receiver.all).isEmpty();
      assertThat(post(at, "webhooks/redeliver", "{}").json().path("sent").intValue())
          .isEqualTo(2);
      at.sandbox.webhooks().awaitQuiet(Duration.ofSeconds(20));
      assertThat(receiver.types()).containsExactly("topup.created", "topup.succeeded");
    }
  }

  @Test
  void whatItDoesNotUnderstandIsRefused() {
    try (var at = controlled()) {
      assertThat(at.post("/_sandbox/clock", "{\"by\": \"soon\"}").status()).isEqualTo(400);
      assertThat(
              at.post("/_sandbox/clock", "{\"to\": \"2020-01-01T00:00:00Z\"}").status())
          .isEqualTo(400);
      assertThat(at.post("/_sandbox/faults", "{\"next\": \"SULK\"}").status()).isEqualTo(400);
      assertThat(at.get("/_sandbox/other").status()).isEqualTo(400);
    }
  }

  private static Playground controlled() {
    return new Playground(Playground.settings().controlledAt(0));
  }

  private static Answer post(Playground at, String what, String json) {
    Answer answer = at.post("/_sandbox/" + what, json.replace('\'', '"'));
    assertThat(answer.status()).as(answer.http().body()).isEqualTo(200);
    return answer;
  }
}
