package dev.hourbook.stripe;

import static dev.hourbook.stripe.StandIn.NOW;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.stripe.param.PayoutCreateParams;
import com.stripe.param.TransferCreateParams;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Notice;
import dev.hourbook.ledger.payout.Notice.Subject.OfAccount;
import dev.hourbook.ledger.payout.Notice.Subject.OfAttempt;
import dev.hourbook.ledger.payout.RailNotices.Received.Forged;
import dev.hourbook.ledger.payout.RailNotices.Received.Genuine;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.WebhookFault;
import dev.hourbook.stripe.Mailbox.Letter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class StripeNoticesTest {
  private static final String SECRET = "whsec_Test1";

  private final StandIn stripe = new StandIn();
  private final Mailbox mailbox = new Mailbox();
  private final StripeNotices notices = new StripeNotices(
      new StripeApi(Samples.settings(stripe.address())), List.of("whsec_Old1", SECRET));

  @BeforeEach
  void subscribe() {
    stripe.sandbox.webhooks().to(mailbox.address(), SECRET);
  }

  @AfterEach
  void close() {
    stripe.close();
    mailbox.close();
  }

  @Test
  void aHopIsNamedByWhatWeWroteOnItOnceMoreHappensThanThatWeMadeIt() throws Exception {
    String transfer = stripe.accepted(stripe.payout(1, 5_000));
    String payout = stripe.accepted(stripe.delivery(2, 1_000));
    String reversal = stripe.accepted(stripe.reversal(3, 4_000, transfer));
    List<Notice> all = received();
    assertThat(all)
        .extracting(Notice::type)
        .containsExactlyInAnyOrder("transfer.created", "payout.created", "transfer.reversed");
    assertThat(of("transfer.created", all)).satisfies(notice -> {
      assertThat(notice.id()).startsWith("evt_");
      assertThat(notice.at()).isEqualTo(NOW);
      assertThat(notice.account()).isNull();
      assertThat(notice.subject()).isEmpty();
    });
    assertThat(of("payout.created", all).account()).isEqualTo(stripe.expert);
    assertThat(of("payout.created", all).subject()).isEmpty();
    stripe.sandbox.moveBy(Duration.ofDays(2));
    assertThat(of("payout.paid", received()).subject()).contains(attempt(Hop.DELIVERY, 2, payout));
    assertThat(of("transfer.reversed", all).subject()).contains(attempt(Hop.REVERSAL, 3, reversal));
  }

  @Test
  void whatHappensToAnAccountIsNamedByIt() throws Exception {
    stripe.accepted(stripe.payout(1, 5_000));
    stripe.sandbox.banks().fails(stripe.sandbox.experts().bank(stripe.expert, "usd"), "no_account");
    stripe.accepted(stripe.delivery(1, 1_000));
    stripe.sandbox.experts().disable(stripe.expert, "requirements.past_due");
    stripe.sandbox.moveBy(Duration.ofDays(2));
    List<Notice> all = received();
    assertThat(of("account.updated", all).subject()).contains(new OfAccount(stripe.expert, null));
    assertThat(of("account.external_account.updated", all).subject())
        .contains(new OfAccount(stripe.expert, null));
  }

  @Test
  void whatSomebodyElseDidIsGenuineAndAboutNothingOfOurs() throws Exception {
    stripe
        .byHand()
        .v1()
        .transfers()
        .create(TransferCreateParams.builder()
            .setAmount(1L)
            .setCurrency("usd")
            .setDestination(stripe.expert)
            .build());
    assertThat(received())
        .singleElement()
        .satisfies(notice -> assertThat(notice.subject()).isEmpty());
  }

  @Test
  void aPayoutOfOurOwnBalanceIsNoDeliveryWhateverIsWrittenOnIt() throws Exception {
    var own = PayoutCreateParams.builder()
        .setAmount(1L)
        .setCurrency("usd")
        .putAllMetadata(Marks.of(stripe.delivery(1, 1)))
        .build();
    stripe.byHand().v1().payouts().create(own);
    assertThat(received())
        .singleElement()
        .satisfies(notice -> assertThat(notice.subject()).isEmpty());
  }

  @Test
  void aForgedOneIsToldFromTheGenuineOneThatItCopies() throws Exception {
    stripe.sandbox.webhooks().faults().next(WebhookFault.FORGED, 1);
    stripe.accepted(stripe.payout(1, 5_000));
    await();
    assertThat(mailbox.letters).hasSize(2);
    assertThat(mailbox.letters.stream().map(this::verify).toList())
        .hasAtLeastOneElementOfType(Genuine.class)
        .contains(new Forged("signature"));
  }

  @Test
  void oneThatIsSentAgainLaterIsStale() throws Exception {
    stripe.accepted(stripe.payout(1, 5_000));
    await();
    Letter letter = mailbox.letters.getFirst();
    assertThat(verify(letter)).isEqualTo(verify(letter)).isInstanceOf(Genuine.class);
    assertThat(notices.verify(letter.body(), letter.signature(), NOW.plusSeconds(301)))
        .isEqualTo(new Forged("stale"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "7",
        "[]",
        "{}",
        "{",
        "\u0000",
        "\u00ff\u00fe",
        "{\"object\": \"event\"}",
        "{\"object\": [], \"id\": {}}",
        "{\"object\": \"v2.core.event\", \"id\": \"evt_1\"}",
        "{\"object\": \"event\", \"id\": \"evt_1\", \"type\": \"x\", \"created\": \"soon\"}"
      })
  void whatIsSignedAndNoEventIsRefused(String body) throws Exception {
    assertThat(signed(body.getBytes(ISO_8859_1))).isEqualTo(new Forged("not-an-event"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "null",
        "{\"object\": null}",
        "{\"object\": {\"object\": \"thing_of_2030\"}}",
        "{\"object\": {\"object\": \"payout\", \"metadata\": []}}",
        "{\"object\": {\"object\": \"transfer\", \"amount\": {}, \"id\": [[]]}}",
        "[]",
        "5"
      })
  void aTypeOrShapeOfAnotherYearIsGenuineOrRefusedAndNeverThrown(String data) throws Exception {
    String event = """
        {"object": "event", "id": "evt_1", "type": "thing.done", "created": 1770800400,
         "account": "acct_1", "data": %s}""".formatted(data);
    var received = signed(event.getBytes(UTF_8));
    if (received instanceof Genuine genuine) {
      assertThat(genuine.notice().subject()).isEmpty();
    } else {
      assertThat(received).isEqualTo(new Forged("not-an-event"));
    }
  }

  @Test
  void aBodyOfTenMegabytesOrOfDeepNestingIsRefused() throws Exception {
    byte[] large = new byte[10 << 20];
    assertThat(notices.verify(large, "", NOW)).isEqualTo(new Forged("too-large"));
    String deep = "[".repeat(400_000) + "]".repeat(400_000);
    assertThat(signed(deep.getBytes(UTF_8))).isEqualTo(new Forged("not-an-event"));
    String deeper = "{\"object\": \"event\", \"id\": \"evt_1\", \"type\": \"x\", \"created\": 1,"
        + " \"data\": {\"object\": " + "{\"a\":".repeat(100_000) + "1" + "}".repeat(100_002);
    assertThat(signed(deeper.getBytes(UTF_8))).isInstanceOf(Forged.class);
  }

  @Test
  void whatWasLostIsFetchedFromTheListOfItsAccount() throws Exception {
    stripe.sandbox.webhooks().faults().next(WebhookFault.LOST, 9);
    stripe.accepted(stripe.payout(1, 5_000));
    stripe.sandbox.moveBy(Duration.ofMinutes(1));
    stripe.accepted(stripe.delivery(2, 1_000));
    List<Notice> ours = new ArrayList<>();
    assertThat(notices.missed(NOW, ours::add)).isTrue();
    assertThat(of("transfer.created", ours).at()).isEqualTo(NOW);
    List<Notice> theirs = new ArrayList<>();
    assertThat(notices.missed(stripe.expert, NOW.plusSeconds(1), theirs::add)).isTrue();
    assertThat(theirs)
        .singleElement()
        .satisfies(notice -> assertThat(notice.type()).isEqualTo("payout.created"));
    stripe.sandbox.faults().plan("GET /v1/events", Fault.ERROR_BEFORE, 3);
    assertThat(notices.missed(NOW, theirs::add)).isFalse();
  }

  @Test
  void aSecretThatIsNoneIsRefusedWithoutShowingIt() {
    var api = new StripeApi(Samples.settings(stripe.address()));
    for (List<String> secrets : List.of(
        List.<String>of(),
        List.of("secret"),
        List.of(SECRET, ""),
        List.of("whsec_"),
        List.of(SECRET, SECRET, SECRET, SECRET, SECRET))) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new StripeNotices(api, secrets))
          .withMessageNotContaining(SECRET);
    }
  }

  private Object verify(Letter letter) {
    return notices.verify(letter.body(), letter.signature(), stripe.sandbox.now());
  }

  private Object signed(byte[] body) throws Exception {
    return notices.verify(body, Letter.sign(body, SECRET, NOW), NOW);
  }

  private void await() throws InterruptedException {
    assertThat(stripe.sandbox.webhooks().awaitQuiet(Duration.ofSeconds(20))).isTrue();
  }

  private List<Notice> received() throws InterruptedException {
    await();
    return mailbox.letters.stream()
        .map(letter -> ((Genuine) notices.verify(
                letter.body(), letter.signature(), Letter.signedAt(letter.signature())))
            .notice())
        .toList();
  }

  private static Notice of(String type, List<Notice> all) {
    return all.stream().filter(one -> one.type().equals(type)).findFirst().orElseThrow();
  }

  private OfAttempt attempt(Hop hop, int attempt, String reference) {
    return new OfAttempt(hop, stripe.payout().payout(), attempt, reference);
  }
}
