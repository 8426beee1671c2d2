package dev.hourbook.sandbox;

import static dev.hourbook.sandbox.Playground.HANG;
import static dev.hourbook.sandbox.Playground.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import dev.hourbook.sandbox.Playground.Broken;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@Timeout(30)
class FaultsTest {
  private final Playground at = Playground.open();
  private final String expert = at.expertAndFunds(1_000);

  @AfterEach
  void close() {
    at.close();
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SILENCE_BEFORE",
        "RESET_BEFORE",
        "CONFLICT",
        "BUSY",
        "BUSY_WITHOUT_HINT",
        "ERROR_BEFORE"
      })
  void aFaultBeforeTheEffectLeavesNone(Fault fault) {
    failed(fault);
    assertThat(received()).isZero();
    assertThat(at.sandbox.faults().counts()).containsOnlyKeys(fault);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENCE_AFTER", "RESET_IN_BODY", "CUT_IN_BODY", "ERROR_AFTER"})
  void aFaultAfterTheEffectLeavesIt(Fault fault) {
    failed(fault);
    assertThat(received()).isEqualTo(5);
  }

  @ParameterizedTest
  @EnumSource(
      names = {
        "SILENCE_BEFORE",
        "SILENCE_AFTER",
        "RESET_BEFORE",
        "RESET_IN_BODY",
        "CUT_IN_BODY",
        "DRIP",
        "CONFLICT",
        "BUSY",
        "BUSY_WITHOUT_HINT"
      })
  void underTheSameKeyTheSecondTryIsMadeOnce(Fault fault) throws Exception {
    at.sandbox.faults().next(fault);
    try {
      once();
    } catch (StripeException tryAgain) {
      assertThat(tryAgain).isNotNull();
    }
    assertThat(once()).isEqualTo(5);
    assertThat(received()).isEqualTo(5);
  }

  @Test
  void aResetIsSeenAsOneByABareClient() {
    at.sandbox.faults().next(Fault.RESET_BEFORE);
    assertThatThrownBy(this::byHand).isInstanceOf(Broken.class);
    at.sandbox.faults().next(Fault.RESET_IN_BODY);
    assertThatThrownBy(this::byHand).isInstanceOf(Broken.class);
    at.sandbox.faults().next(Fault.CUT_IN_BODY);
    assertThatThrownBy(this::byHand).isInstanceOf(Broken.class);
  }

  @Test
  void aHangIsCarriedOutAndAnsweredAtItsEnd() {
    at.sandbox.faults().next(Fault.HANG);
    long start = System.nanoTime();
    assertThat(byHand()).isEqualTo(200);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(HANG);
    assertThat(received()).isEqualTo(5);
  }

  @Test
  void aBusyStripeSaysWhenToComeBackOrDoesNot() {
    at.sandbox.faults().next(Fault.BUSY);
    at.sandbox.faults().next(Fault.BUSY_WITHOUT_HINT);
    assertThatThrownBy(() -> at.transfer(expert, 5))
        .isInstanceOfSatisfying(
            RateLimitException.class,
            busy -> assertThat(
                    busy.getStripeError().getLastResponse().headers().firstValue("Retry-After"))
                .hasValue("1"));
    var answer = at.post("/v1/transfers", form());
    assertThat(answer.status()).isEqualTo(429);
    assertThat(answer.header("Retry-After")).isEmpty();
    assertThat(Json.text(answer.error(), "code")).isEqualTo("rate_limit");
  }

  @Test
  void aStormLastsAsLongAsItWasPlanned() {
    at.sandbox.faults().plan("", Fault.BUSY, 3);
    List<Integer> statuses = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      statuses.add(byHand());
    }
    assertThat(statuses).containsExactly(429, 429, 429, 200, 200);
  }

  @Test
  void anAnswerCanBeWrittenByTheTest() {
    at.sandbox.faults().script(Reply.of(302, "").with("Location", "https://elsewhere.example"));
    assertThat(byHand()).isEqualTo(302);
    assertThat(at.sandbox.calls()).hasSize(1);
    assertThat(at.sandbox.calls().getFirst().form()).containsEntry("amount", "5");
    at.sandbox.faults().clear();
    assertThat(byHand()).isEqualTo(200);
  }

  @Test
  void theSameSeedGivesTheSameFaultsToTheSameCalls() {
    List<Fault> first = drawn(7);
    assertThat(drawn(7)).isEqualTo(first);
    assertThat(drawn(8)).isNotEqualTo(first);
    assertThat(first.stream().filter(fault -> fault == Fault.BUSY).count()).isBetween(200L, 400L);
    assertThat(first).contains(Fault.RESET_BEFORE, Fault.NONE);
  }

  @Test
  void anAccountOrABankThatIsClosedIsAFaultToo() throws Exception {
    at.transfer(expert, 100);
    at.sandbox.banks().random(3, 1_000, 0);
    String payout = at.payout(expert, 100).getId();
    at.sandbox.moveTo(NOW.plus(Duration.ofDays(2)));
    assertThat(at.again(expert, payout).getStatus()).isEqualTo("failed");
    at.sandbox.experts().close(expert);
    assertThat(at.get("/v1/balance", "Stripe-Account", expert).status()).isEqualTo(403);
  }

  private static List<Fault> drawn(long seed) {
    Faults faults = new Faults();
    faults.random(seed, Map.of(Fault.BUSY, 300, Fault.RESET_BEFORE, 100));
    List<Fault> drawn = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      drawn.add(faults.draw("POST /v1/transfers").fault());
    }
    return drawn;
  }

  /** Twice, since the library's client sends a post again by itself when a connection closes. */
  private void failed(Fault fault) {
    at.sandbox.faults().plan("POST /v1/transfers", fault, 2);
    assertThatThrownBy(this::once)
        .as(fault.name())
        .isInstanceOfSatisfying(StripeException.class, problem -> {
          boolean broken = fault.name().matches("SILENCE.*|RESET.*|CUT.*");
          assertThat(problem instanceof ApiConnectionException).isEqualTo(broken);
        });
    at.sandbox.faults().clear();
  }

  /** What the answer says was transferred. */
  private long once() throws StripeException {
    var options =
        RequestOptions.builder().setIdempotencyKey("key#1").setReadTimeout(200).build();
    var params = Playground.transferParams(expert, 5).build();
    return at.stripe.v1().transfers().create(params, options).getAmount();
  }

  private int byHand() {
    return at.post("/v1/transfers", form()).status();
  }

  private String form() {
    return "amount=5&currency=usd&destination=" + expert;
  }

  private long received() {
    return at.sandbox.books().at(Place.balance(expert, "usd"));
  }
}
