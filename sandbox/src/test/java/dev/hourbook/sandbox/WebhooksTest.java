package dev.hourbook.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.model.Event;
import com.stripe.model.Payout;
import com.stripe.param.EventListParams;
import dev.hourbook.sandbox.Receiver.Got;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class WebhooksTest {
  private static final String SECRET = "whsec_one";
  private static final String NEXT = "whsec_two";

  private final Playground at = Playground.open();
  private final Receiver receiver = new Receiver();

  @BeforeEach
  void subscribe() {
    at.sandbox.webhooks().to(receiver.address(), SECRET);
  }

  @AfterEach
  void close() {
    receiver.close();
    at.close();
  }

  @Test
  void theLifeOfAPayoutIsToldInOrderAndSigned() throws Exception {
    Payout payout = at.paidOut(500);
    at.sandbox.moveBy(Duration.ofDays(2));
    quiet();
    assertThat(receiver.types())
        .containsExactly(
            "topup.created",
            "topup.succeeded",
            "account.external_account.created",
            "account.updated",
            "transfer.created",
            "payout.created",
            "payout.updated",
            "payout.paid");
    Event paid = receiver.all.getLast().signedWith(SECRET).orElseThrow();
    assertThat(paid.getAccount()).startsWith("acct_1");
    assertThat(paid.getApiVersion()).isEqualTo(Desk.VERSION);
    assertThat((Payout) paid.getDataObjectDeserializer().getObject().orElseThrow())
        .extracting(Payout::getId, Payout::getStatus)
        .containsExactly(payout.getId(), "paid");
  }

  @Test
  void anEventSaysWhatWasTrueWhenItHappenedAndWhoAsked() throws Exception {
    String expert = at.expertAndFunds(100);
    at.post(
        "/v1/transfers", "amount=5&currency=usd&destination=" + expert, "Idempotency-Key", "key#1");
    quiet();
    Event event = receiver.all.getLast().signedWith(SECRET).orElseThrow();
    assertThat(event.getRequest().getIdempotencyKey()).isEqualTo("key#1");
    assertThat(event.getRequest().getId()).startsWith("req_");
    Event read = at.stripe.v1().events().retrieve(event.getId());
    assertThat(read.getType()).isEqualTo("transfer.created");
    assertThat(read.getPendingWebhooks()).isZero();
  }

  @Test
  void anEventFetchedLaterShowsTheObjectAsItWas() throws Exception {
    at.paidOut(500);
    quiet();
    Got created = receiver.all.getLast();
    at.sandbox.moveBy(Duration.ofDays(2));
    String account = Json.text(Json.read(created.body()), "account");
    var read = at.get("/v1/events/" + created.id(), "Stripe-Account", account).json();
    assertThat(Json.text(read, "type")).isEqualTo("payout.created");
    assertThat(Json.text(read.path("data").path("object"), "status")).isEqualTo("pending");
  }

  @Test
  void whileASecretIsReplacedBothSign() throws Exception {
    at.sandbox.webhooks().to(receiver.address(), SECRET, NEXT);
    at.sandbox.fund("usd", 5);
    quiet();
    assertThat(receiver.all).allSatisfy(got -> {
      assertThat(got.signedWith(SECRET)).isPresent();
      assertThat(got.signedWith(NEXT)).isPresent();
      assertThat(got.signedWith("whsec_other")).isEmpty();
    });
  }

  @Test
  void aDuplicateComesTwiceAndALostOneOnlyWhenFetchedOrAskedForAgain() throws Exception {
    at.sandbox.webhooks().faults().next(WebhookFault.DUPLICATE, 1);
    at.sandbox.webhooks().faults().next(WebhookFault.LOST, 1);
    at.sandbox.fund("usd", 5);
    quiet();
    assertThat(receiver.types()).containsExactly("topup.created", "topup.created");
    assertThat(receiver.all.get(0).id()).isEqualTo(receiver.all.get(1).id());
    var lost = EventListParams.builder().setDeliverySuccess(false).build();
    assertThat(at.stripe.v1().events().list(lost).getData())
        .extracting(Event::getType)
        .containsExactly("topup.succeeded");
    assertThat(at.sandbox.webhooks().redeliver()).isEqualTo(1);
    quiet();
    assertThat(receiver.types()).last().isEqualTo("topup.succeeded");
    assertThat(at.sandbox.webhooks().faults().counts())
        .containsEntry(WebhookFault.LOST, 1L)
        .containsEntry(WebhookFault.DUPLICATE, 1L);
  }

  @Test
  void aLateOneComesAfterThoseThatHappenedLater() throws Exception {
    at.sandbox.webhooks().faults().next(WebhookFault.LATE, 1);
    at.sandbox.fund("usd", 5);
    quiet();
    assertThat(receiver.types()).containsExactly("topup.succeeded");
    at.sandbox.moveBy(Duration.ofMinutes(10));
    quiet();
    assertThat(receiver.types()).containsExactly("topup.succeeded", "topup.created");
  }

  @Test
  void shuffledOnesAreAllThereInAnotherOrder() throws Exception {
    at.sandbox.webhooks().faults().random(1, Map.of(WebhookFault.SHUFFLED, 1_000));
    for (int i = 0; i < 11; i++) {
      at.sandbox.fund("usd", 5);
    }
    at.sandbox.moveBy(Duration.ofMinutes(10));
    quiet();
    List<String> happened = at
        .stripe
        .v1()
        .events()
        .list(EventListParams.builder().setLimit(100L).build())
        .getData()
        .reversed()
        .stream()
        .map(Event::getId)
        .toList();
    List<String> told = receiver.all.stream().map(Got::id).toList();
    assertThat(told).isNotEqualTo(happened).containsExactlyInAnyOrderElementsOf(happened);
  }

  @Test
  void aForgedOneIsSignedByAnother() throws Exception {
    at.sandbox.webhooks().faults().next(WebhookFault.FORGED, 1);
    at.sandbox.fund("usd", 5);
    quiet();
    assertThat(receiver.all)
        .extracting(Got::type, got -> got.signedWith(SECRET).isPresent())
        .containsExactly(
            tuple("topup.created", false),
            tuple("topup.created", true),
            tuple("topup.succeeded", true));
    assertThat(receiver.all.getFirst().body()).contains("\"amount\":95");
  }

  @Test
  void whatIsNotTakenIsSentAgainAsTheClockMoves() throws Exception {
    receiver.status.set(500);
    at.sandbox.fund("usd", 5);
    quiet();
    receiver.status.set(200);
    assertThat(receiver.all).hasSize(2);
    at.sandbox.moveBy(Duration.ofMinutes(1));
    quiet();
    assertThat(receiver.all).hasSize(4);
    assertThat(new HashSet<>(receiver.all.stream().map(Got::id).toList())).hasSize(2);
    at.sandbox.moveBy(Duration.ofDays(4));
    quiet();
    assertThat(receiver.all).hasSize(4);
  }

  private void quiet() throws InterruptedException {
    assertThat(at.sandbox.webhooks().awaitQuiet(Duration.ofSeconds(20))).isTrue();
  }
}
