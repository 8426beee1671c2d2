package dev.hourbook.sandbox;

import static dev.hourbook.sandbox.Playground.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.sandbox.Playground.Answer;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LimiterTest {

  @Test
  void aSecondHoldsAsManyCallsAsTheAccountMayMake() {
    try (var at = limited(25, 0)) {
      assertThat(calls(at, 30, "/v1/balance")).isEqualTo(25);
      assertThat(at.sandbox.counts()).containsEntry("turned_away", 5L);
      at.sandbox.moveBy(Duration.ofMillis(400));
      assertThat(calls(at, 30, "/v1/balance")).isEqualTo(10);
      at.sandbox.moveBy(Duration.ofDays(1));
      assertThat(calls(at, 30, "/v1/balance")).isEqualTo(25);
    }
  }

  @Test
  void anEndpointHasABucketOfItsOwn() {
    try (var at = limited(100, 10)) {
      assertThat(calls(at, 20, "/v1/balance")).isEqualTo(10);
      assertThat(calls(at, 20, "/v1/transfers")).isEqualTo(10);
      assertThat(at.get("/v1/transfers").header("Stripe-Rate-Limited-Reason"))
          .isEqualTo("endpoint-rate");
    }
  }

  @Test
  void whoIsTurnedAwayIsToldSoAndNothingIsKeptUnderTheKey() {
    try (var at = limited(1, 0)) {
      String form = "amount=5&currency=usd";
      at.get("/v1/balance");
      Answer away = at.post("/v1/topups", form, "Idempotency-Key", "k");
      assertThat(away.status()).isEqualTo(429);
      assertThat(Json.text(away.error(), "code")).isEqualTo("rate_limit");
      assertThat(away.header("Stripe-Rate-Limited-Reason")).isEqualTo("global-rate");
      at.sandbox.moveBy(Duration.ofSeconds(1));
      assertThat(at.post("/v1/topups", form, "Idempotency-Key", "k").status()).isEqualTo(200);
    }
  }

  private static Playground limited(int account, int endpoint) {
    return new Playground(SandboxSettings.standingAt(NOW)
        .withKey(Playground.KEY)
        .withLimits(new SandboxSettings.Limits(account, endpoint)));
  }

  private static long calls(Playground at, int count, String path) {
    return IntStream.range(0, count).filter(i -> at.get(path).status() == 200).count();
  }
}
