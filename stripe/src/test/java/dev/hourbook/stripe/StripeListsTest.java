package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.USD;
import static dev.hourbook.stripe.StandIn.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import com.stripe.param.TransferCreateParams;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Movement;
import dev.hourbook.ledger.payout.PayoutRail.Available.Known;
import dev.hourbook.ledger.payout.PayoutRail.Available.NotKnown;
import dev.hourbook.sandbox.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StripeListsTest {
  private final StandIn stripe = new StandIn();

  @AfterEach
  void close() {
    stripe.close();
  }

  @Test
  void whatIsAvailableIsTheBalanceAndNothingInAnotherCurrency() {
    stripe.accepted(stripe.payout(1, 1_000));
    var rail = stripe.rail();
    assertThat(rail.available(USD)).isEqualTo(new Known(new Money(999_000, USD)));
    var eur = Currency.getInstance("EUR");
    assertThat(rail.available(eur)).isEqualTo(new Known(Money.zero(eur)));
    stripe.sandbox.faults().next(Fault.ERROR_BEFORE);
    assertThat(rail.available(USD)).isInstanceOf(NotKnown.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "{}",
        "[]",
        "{\"object\": \"payout\"}",
        "{\"object\": \"balance\"}",
        "{\"object\": \"balance\", \"available\": [{\"currency\": \"usd\"}]}"
      })
  void anAnswerThatIsNoBalanceIsNotKnown(String body) {
    try (var other = StandIn.answering(200, body)) {
      assertThat(other.rail().available(USD)).isInstanceOf(NotKnown.class);
    }
  }

  @Test
  void aNegativeBalanceIsKnown() {
    String body = """
        {"object": "balance", "available": [{"amount": -5, "currency": "usd"}]}
        """;
    try (var other = StandIn.answering(200, body)) {
      assertThat(other.rail().available(USD)).isEqualTo(new Known(new Money(-5, USD)));
    }
  }

  @Test
  void everyTransferSinceThenIsListedOursAndOthers() throws Exception {
    stripe.accepted(stripe.payout(1, 1_000));
    stripe.sandbox.moveBy(Duration.ofHours(1));
    String ours = stripe.accepted(stripe.payout(2, 2_000));
    stripe.accepted(stripe.reversal(1, 2_000, ours));
    String theirs = byHand();
    assertThat(list(NOW.plusSeconds(1)))
        .containsExactly(movement(theirs, 0, 70, 0), movement(ours, 2, 2_000, 2_000));
    assertThat(list(NOW)).hasSize(3);
  }

  @Test
  void aListOfManyPagesIsHandedOutWholeAndOneThatBreaksOffIsSaidToBe() throws Exception {
    for (int i = 0; i < 205; i++) {
      byHand();
    }
    assertThat(list(NOW)).hasSize(205).extracting(Movement::reference).doesNotHaveDuplicates();
    stripe.sandbox.faults().plan("GET /v1/transfers", Fault.NONE, 2);
    stripe.sandbox.faults().plan("GET /v1/transfers", Fault.ERROR_BEFORE, 3);
    List<Movement> part = new ArrayList<>();
    assertThat(stripe.rail().list(NOW, part::add)).isFalse();
    assertThat(part).hasSize(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"object\": \"list\", \"data\": [], \"has_more\": true}",
        "{\"object\": \"list\", \"has_more\": false}",
        "{\"object\": \"list\", \"data\": []}",
        "{\"object\": \"list\", \"data\": [{\"id\": \"tr_1\", \"object\": \"transfer\"}],"
            + " \"has_more\": false}",
        "{\"object\": \"list\", \"data\": [{\"id\": \"tr_1\", \"object\": \"transfer\"}],"
            + " \"has_more\": true}",
        "{}",
        "7"
      })
  void aListThatIsNoneOrNeverEndsIsIncomplete(String body) {
    try (var other = StandIn.answering(200, body)) {
      assertThat(other.rail().list(NOW, movement -> {})).isFalse();
      assertThat(other.find(other.payout())).extracting("next").isNotNull();
    }
  }

  private Movement movement(String id, int attempt, long minor, long reversed) {
    return new Movement(
        id,
        attempt == 0 ? null : stripe.payout().payout(),
        attempt,
        stripe.expert,
        new Money(minor, USD),
        new Money(reversed, USD),
        NOW.plus(Duration.ofHours(1)));
  }

  private List<Movement> list(Instant since) {
    List<Movement> all = new ArrayList<>();
    assertThat(stripe.rail().list(since, all::add)).isTrue();
    return all;
  }

  private String byHand() throws Exception {
    var params = TransferCreateParams.builder()
        .setAmount(70L)
        .setCurrency("usd")
        .setDestination(stripe.expert)
        .build();
    return stripe.byHand().v1().transfers().create(params).getId();
  }
}
