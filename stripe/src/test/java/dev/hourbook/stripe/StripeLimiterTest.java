package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.KEY;
import static dev.hourbook.stripe.Samples.USD;
import static dev.hourbook.stripe.StandIn.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.sandbox.Call;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.Reply;
import dev.hourbook.sandbox.Sandbox;
import dev.hourbook.sandbox.SandboxSettings;
import dev.hourbook.stripe.StripeSettings.Limits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The sandbox's limiter is the judge: it turns nobody away, and hardly a turn is lost. */
@Timeout(120)
class StripeLimiterTest {

  @Test
  void threeThousandSendsTakeTheTimeThatIsAllowedAndNoneIsTurnedAway() {
    HandTime time = new HandTime();
    try (var sandbox = sandbox(time, 25, 25)) {
      var rail = rail(sandbox, time);
      String expert = sandbox.experts().open("US", "usd");
      for (int i = 1; i <= 3_000; i++) {
        assertThat(rail.send(funding(expert, i))).isInstanceOf(Accepted.class);
      }
      assertThat(sandbox.counts()).containsEntry("calls", 3_000L).containsEntry("turned_away", 0L);
      // 3,000 calls at 25 a second are 120 s, and 120 / 0.98 = 122.4.
      assertThat(time.gone()).isBetween(Duration.ofMinutes(2), Duration.ofMillis(122_400));
    }
  }

  @Test
  void sendsAndLookUpsOfManyWorkersShareTheAccountAndNoneIsTurnedAway() throws Exception {
    long start = System.nanoTime();
    InstantSource clock = () -> NOW.plusNanos(System.nanoTime() - start);
    try (var sandbox = sandbox(clock, 200, 120)) {
      var settings = settings(sandbox).withLimits(new Limits(200, 120));
      var rail = new StripeRail(settings);
      String expert = sandbox.experts().open("US", "usd");
      try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.range(0, 16)
            .forEach(worker -> workers.execute(() -> {
              for (int i = 1; i <= 30; i++) {
                Instruction funding = funding("payout:" + worker, expert, i);
                rail.send(funding);
                rail.find(funding, NOW);
              }
            }));
      }
      assertThat(sandbox.counts()).containsEntry("calls", 960L).containsEntry("turned_away", 0L);
      assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofSeconds(4));
    }
  }

  @Test
  void aLookUpDoesNotStandBehindAllSends() throws Exception {
    try (var sandbox = sandbox(InstantSource.fixed(NOW), 0, 0)) {
      var rail = new StripeRail(settings(sandbox).withLimits(new Limits(10, 10)));
      String expert = sandbox.experts().open("US", "usd");
      CountDownLatch started = new CountDownLatch(30);
      try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
        IntStream.rangeClosed(1, 30)
            .forEach(i -> workers.execute(() -> {
              started.countDown();
              rail.send(funding(expert, i));
            }));
        started.await();
        rail.find(funding(expert, 1), NOW);
      }
      List<String> methods = sandbox.calls().stream().map(Call::method).toList();
      assertThat(methods).hasSize(31);
      assertThat(methods.indexOf("GET")).isLessThan(20);
    }
  }

  @Test
  void whoIsTurnedAwayInSpiteOfThatMakesEverybodyWait() {
    HandTime time = new HandTime();
    try (var sandbox = sandbox(time, 0, 0)) {
      var rail = rail(sandbox, time);
      String expert = sandbox.experts().open("US", "usd");
      sandbox.faults().next(Fault.BUSY);
      assertThat(rail.send(funding(expert, 1))).isInstanceOf(Deferred.class);
      Duration refused = time.gone();
      rail.available(USD);
      assertThat(time.gone().minus(refused))
          .isBetween(Duration.ofSeconds(1), Duration.ofMillis(1_200));
      Instant then = sandbox.now();
      assertThat(rail.send(funding(expert, 1))).isInstanceOf(Accepted.class);
      assertThat(sandbox.now()).isBeforeOrEqualTo(then.plusMillis(100));
    }
  }

  @Test
  void anObjectThatIsBusyHoldsNobodyElseUp() {
    HandTime time = new HandTime();
    try (var sandbox = sandbox(time, 0, 0)) {
      var rail = rail(sandbox, time);
      String expert = sandbox.experts().open("US", "usd");
      String busy = Samples.error("invalid_request_error", "lock_timeout", "Busy.");
      sandbox.faults().script(Reply.of(429, busy));
      assertThat(rail.send(funding(expert, 1))).isInstanceOf(Deferred.class);
      sandbox.faults().clear();
      Duration refused = time.gone();
      rail.available(USD);
      assertThat(time.gone().minus(refused)).isLessThan(Duration.ofMillis(100));
    }
  }

  private static Sandbox sandbox(InstantSource clock, int account, int endpoint) {
    Sandbox sandbox = Sandbox.start(SandboxSettings.standingAt(NOW)
        .withKey(KEY)
        .withClock(clock)
        .withLimits(new SandboxSettings.Limits(account, endpoint)));
    sandbox.fund("usd", 1_000_000);
    return sandbox;
  }

  private static StripeRail rail(Sandbox sandbox, HandTime time) {
    var settings = settings(sandbox);
    return new StripeRail(new StripeApi(settings, new Turns(settings.limits(), time, time)));
  }

  private static StripeSettings settings(Sandbox sandbox) {
    return StripeSettings.test(KEY).at(sandbox.address());
  }

  private static Instruction funding(String expert, int attempt) {
    return funding("payout:1", expert, attempt);
  }

  private static Instruction funding(String payout, String expert, int attempt) {
    Destination to = new Destination(expert, "fp_1");
    return new Instruction(payout, Hop.FUNDING, attempt, to, new Money(1, USD), null);
  }
}
