package dev.hourbook.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.stripe.StripeSettings.Limits;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnsTest {
  private final HandTime time = new HandTime();

  @ParameterizedTest
  @CsvSource({
    "POST, /v1/transfers, POST /v1/transfers",
    "POST, /v1/transfers/tr_1MiN/reversals, POST /v1/transfers/:id/reversals",
    "GET, /v1/accounts/acct_1, GET /v1/accounts/:id",
    "GET, /v1/balance, GET /v1/balance"
  })
  void anEndpointIsAMethodAndAPathWithoutIds(String method, String path, String endpoint) {
    assertThat(Turns.endpoint(method, path)).isEqualTo(endpoint);
  }

  @Test
  void turnsComeEvenlyAndNeverMoreThanAllowedInAnySecond() throws Exception {
    var turns = new Turns(new Limits(100, 25), time, time);
    List<Duration> taken = new ArrayList<>();
    for (int i = 0; i < 2_000; i++) {
      turns.await("POST /v1/transfers");
      taken.add(time.gone());
    }
    for (int i = 25; i < taken.size(); i++) {
      assertThat(taken.get(i).minus(taken.get(i - 25))).isGreaterThan(Duration.ofSeconds(1));
    }
    // 2,000 turns at 25 a second are 80 s, and 80 / 0.98 = 81.6.
    assertThat(time.gone()).isLessThan(Duration.ofMillis(81_600));
  }

  @Test
  void theAccountsLimitHoldsOverAllEndpoints() throws Exception {
    var turns = new Turns(new Limits(100, 90), time, time);
    for (int i = 0; i < 1_000; i++) {
      turns.await("GET /v1/" + i % 3);
    }
    assertThat(time.gone()).isBetween(Duration.ofSeconds(10), Duration.ofMillis(10_204));
  }

  @Test
  void anHourOfRestIsNoBurst() throws Exception {
    var turns = new Turns(new Limits(100, 100), time, time);
    turns.await("GET /v1/balance");
    time.moveBy(Duration.ofHours(1));
    Duration start = time.gone();
    for (int i = 0; i < 100; i++) {
      turns.await("GET /v1/balance");
    }
    assertThat(time.gone().minus(start)).isGreaterThan(Duration.ofMillis(900));
  }

  @Test
  void aPauseHoldsEverybodyAndSeveralAreOne() throws Exception {
    var turns = new Turns(new Limits(100, 25), time, time);
    turns.await("POST /v1/transfers");
    turns.pause(Duration.ofSeconds(7));
    turns.pause(Duration.ofSeconds(3));
    turns.pause(Duration.ofSeconds(7));
    turns.await("GET /v1/balance");
    assertThat(time.gone()).isBetween(Duration.ofSeconds(7), Duration.ofMillis(7_200));
    turns.pause(Duration.ofDays(1));
    turns.await("GET /v1/balance");
    assertThat(time.gone()).isBetween(Duration.ofSeconds(67), Duration.ofSeconds(69));
  }
}
