package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.exception.StripeException;
import com.stripe.net.RequestOptions;
import com.stripe.param.PayoutCreateParams;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Whatever happens, no money comes from nowhere or is lost. */
@Timeout(120)
class StormTest {
  private static final int ACTS = 400;

  private static final Map<Fault, Integer> FAULTS = Map.of(
      Fault.RESET_BEFORE, 40,
      Fault.RESET_IN_BODY, 40,
      Fault.CUT_IN_BODY, 40,
      Fault.CONFLICT, 40,
      Fault.BUSY, 40,
      Fault.ERROR_BEFORE, 40,
      Fault.ERROR_AFTER, 40);

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void theBooksSumToZeroAndAgreeWithTheBalances(long seed) throws Exception {
    try (var at = Playground.open()) {
      Random dice = new Random(seed);
      List<String> experts = new ArrayList<>();
      for (int i = 0; i < 5; i++) {
        experts.add(at.expertAndFunds(100_000));
      }
      at.sandbox.faults().random(seed, FAULTS);
      at.sandbox.banks().random(seed, 100, 100);
      for (int i = 0; i < ACTS; i++) {
        act(at, experts.get(dice.nextInt(experts.size())), dice);
        assertThat(at.sandbox.books().sumByCurrency()).containsOnly(Map.entry("usd", 0L));
      }
      at.sandbox.faults().clear();
      assertThat(at.sandbox.faults().counts()).hasSize(FAULTS.size());
      agree(at, experts);
    }
  }

  @Test
  void whatArrivedIsWhatTheTransactionsOfItsAccountSayIsGone() throws Exception {
    try (var at = Playground.open()) {
      String expert = at.expertAndFunds(1_000);
      at.transfer(expert, 900);
      at.payout(expert, 800);
      at.sandbox.moveBy(Duration.ofDays(3));
      agree(at, List.of(expert));
      assertThat(at.sandbox.books().received(expert, "usd")).isEqualTo(800);
    }
  }

  private static void act(Playground at, String expert, Random dice) {
    long minor = 1L + dice.nextInt(3_000);
    try {
      switch (dice.nextInt(5)) {
        case 0, 1 -> at.transfer(expert, minor);
        case 2, 3 -> payout(at, expert, minor, dice.nextInt(100));
        default -> at.sandbox.moveBy(Duration.ofHours(dice.nextInt(20)));
      }
    } catch (StripeException refusedOrBroken) {
      assertThat(refusedOrBroken.getMessage()).isNotNull();
    }
  }

  /** Keys are used again now and then, with the same and with other amounts. */
  private static void payout(Playground at, String expert, long minor, int key)
      throws StripeException {
    var params =
        PayoutCreateParams.builder().setAmount(minor).setCurrency("usd").build();
    var options = RequestOptions.builder()
        .setStripeAccount(expert)
        .setIdempotencyKey("key#" + key)
        .build();
    at.stripe.v1().payouts().create(params, options);
  }

  /** Each balance is the sum of its transactions; what left it is in transit or at a bank. */
  private static void agree(Playground at, List<String> experts) {
    for (String expert : experts) {
      long net = 0;
      long out = 0;
      for (JsonNode txn : transactions(at, expert)) {
        net += Json.number(txn, "net");
        out -= Json.text(txn, "type").startsWith("payout") ? Json.number(txn, "net") : 0;
      }
      assertThat(at.sandbox.books().at(Place.balance(expert, "usd"))).isEqualTo(net);
      String bank = at.sandbox.experts().bank(expert, "usd");
      long transit = at.sandbox.books().at(Place.transit(expert, bank, "usd"));
      assertThat(at.sandbox.books().received(expert, "usd") + transit).isEqualTo(out);
      long arrived = at.sandbox.books().arrivals().stream()
          .filter(arrival -> arrival.account().equals(expert))
          .mapToLong(Arrival::minor)
          .sum();
      assertThat(at.sandbox.books().received(expert, "usd")).isEqualTo(arrived);
    }
  }

  private static List<JsonNode> transactions(Playground at, String expert) {
    List<JsonNode> all = new ArrayList<>();
    String after = "";
    boolean more = true;
    while (more) {
      JsonNode page = at.get("/v1/balance_transactions?limit=100" + after, "Stripe-Account", expert)
          .json();
      page.path("data").forEach(all::add);
      more = page.path("has_more").booleanValue();
      after = "&starting_after=" + Json.text(all.getLast(), "id");
    }
    return all;
  }
}
