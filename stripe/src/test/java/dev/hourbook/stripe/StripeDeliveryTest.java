package dev.hourbook.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Sighting.Done;
import dev.hourbook.ledger.payout.Sighting.Moving;
import dev.hourbook.ledger.payout.Sighting.Unclear;
import dev.hourbook.ledger.payout.Sighting.Undone;
import dev.hourbook.sandbox.Reply;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The second hop: the payout of an expert's account to a bank. */
class StripeDeliveryTest {
  private static final LocalDate ARRIVES = LocalDate.parse("2026-02-13");

  private final StandIn stripe = new StandIn();

  @BeforeEach
  void fund() {
    assertThat(stripe.send(stripe.payout())).isInstanceOf(Accepted.class);
  }

  @AfterEach
  void close() {
    stripe.close();
  }

  @Test
  void theRequestIsOnePayoutOfTheExpertsAccountUnderOurKey() {
    stripe.accepted(stripe.delivery(3, 380_050));
    var call = stripe.calls().getLast();
    assertThat(call.method() + " " + call.path()).isEqualTo("POST /v1/payouts");
    assertThat(call.header("Stripe-Account")).isEqualTo(stripe.expert);
    assertThat(call.header("Idempotency-Key")).isEqualTo("payout:2026-02-11:7q2:us:USD#delivery#3");
    assertThat(call.form())
        .containsExactlyInAnyOrderEntriesOf(Map.of(
            "amount", "380050",
            "currency", "usd",
            "destination", bank(),
            "metadata[hourbook_payout]", "payout:2026-02-11:7q2:us:USD",
            "metadata[hourbook_hop]", "delivery",
            "metadata[hourbook_attempt]", "3"));
  }

  @Test
  void itMovesUntilTheBankHasItAndIsDoneOnTheDayItArrives() {
    var delivery = stripe.delivery(1, 380_050);
    String id = stripe.accepted(delivery);
    assertThat(stripe.accepted(delivery)).isEqualTo(id);
    assertThat(stripe.read(delivery, id))
        .isEqualTo(new Moving(id))
        .isEqualTo(stripe.find(delivery));
    stripe.sandbox.moveBy(Duration.ofHours(1));
    assertThat(stripe.read(delivery, id)).isEqualTo(new Moving(id));
    stripe.sandbox.moveBy(Duration.ofDays(2));
    assertThat(stripe.read(delivery, id))
        .isEqualTo(new Done(id, ARRIVES))
        .isEqualTo(stripe.find(delivery));
    assertThat(stripe.sandbox.books().received(stripe.expert, "usd")).isEqualTo(380_050);
  }

  @ParameterizedTest
  @CsvSource({
    "account_closed, EXPERT_MENDS",
    "invalid_currency, EXPERT_MENDS",
    "account_frozen, STOP",
    "could_not_process, RETRY_LATER"
  })
  void whatTheBankRefusesIsUndoneWithItsCodeAndRemedy(String code, Remedy remedy) {
    stripe.sandbox.banks().fails(bank(), code);
    var delivery = stripe.delivery(1, 1_000);
    String id = stripe.accepted(delivery);
    stripe.sandbox.moveBy(Duration.ofDays(2));
    assertThat(stripe.read(delivery, id)).isEqualTo(stripe.find(delivery)).satisfies(seen -> {
      var failure = ((Undone) seen).failure();
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.remedy()).isEqualTo(remedy);
      assertThat(failure.message()).isNotBlank();
    });
    assertDeclined(2, 1_000, "bank_account_unusable", Remedy.EXPERT_MENDS);
  }

  @Test
  void aPayoutThatWasPaidAndCameBackIsDoneFirstAndUndoneThen() {
    stripe.sandbox.banks().returns(bank(), "bank_account_restricted");
    var delivery = stripe.delivery(1, 1_000);
    String id = stripe.accepted(delivery);
    stripe.sandbox.moveBy(Duration.ofDays(2));
    assertThat(stripe.read(delivery, id)).isEqualTo(new Done(id, ARRIVES));
    stripe.sandbox.moveBy(Duration.ofDays(1));
    assertThat(stripe.read(delivery, id)).isInstanceOf(Undone.class);
  }

  @Test
  void onePayoutThatIsCancelledByHandIsUndoneAndAPersonDecides() throws Exception {
    var delivery = stripe.delivery(1, 1_000);
    String id = stripe.accepted(delivery);
    stripe.byHand().v1().payouts().cancel(id, null, StandIn.as(stripe.expert));
    assertThat(((Undone) stripe.read(delivery, id)).failure().remedy()).isEqualTo(Remedy.STOP);
  }

  @Test
  void aPayoutThatIsFetchedBackFromTheBankNeedsAPerson() throws Exception {
    var delivery = stripe.delivery(1, 1_000);
    String id = stripe.accepted(delivery);
    stripe.sandbox.moveBy(Duration.ofDays(2));
    stripe.byHand().v1().payouts().reverse(id, null, StandIn.as(stripe.expert));
    assertThat(stripe.read(delivery, id))
        .isEqualTo(new Unclear("payout " + id + " is fetched back from the bank", Next.PERSON));
  }

  @Test
  void whatStripeRefusesIsDeclinedWithItsRemedy() {
    assertDeclined(1, 999_999, "balance_insufficient", Remedy.RETRY_LATER);
    stripe.sandbox.experts().disable(stripe.expert, "requirements.past_due");
    assertDeclined(2, 1_000, "payouts_not_allowed", Remedy.EXPERT_MENDS);
  }

  @Test
  void anAccountThatWeLostIsUnclearToAPerson() {
    var delivery = stripe.delivery(1, 1_000);
    String id = stripe.accepted(delivery);
    stripe.sandbox.experts().close(stripe.expert);
    assertThat(stripe.read(delivery, id)).extracting("next").isEqualTo(Next.PERSON);
    assertThat(stripe.find(delivery)).extracting("next").isEqualTo(Next.PERSON);
  }

  @Test
  void aPayoutThatNeverWasIsUnclearToAPerson() {
    assertThat(stripe.read(stripe.delivery(1, 1_000), "po_1Never"))
        .isInstanceOf(Unclear.class)
        .extracting("next")
        .isEqualTo(Next.PERSON);
  }

  @ParameterizedTest
  @CsvSource({
    "1000, 1001",
    "usd, eur",
    "delivery, funding",
    "payout:2026, payout:2025",
    "destination\": \", destination\": \"ba_2"
  })
  void aPayoutOfSomethingElseNeedsAPerson(String ours, String theirs) {
    var delivery = stripe.delivery(1, 1_000);
    String body = """
        {"id": "po_1", "object": "payout", "amount": 1000, "currency": "usd",
         "status": "pending", "arrival_date": 1770940800, "destination": "BANK", "metadata":
         {"hourbook_payout": "payout:2026-02-11:7q2:us:USD", "hourbook_hop": "delivery",
          "hourbook_attempt": "1"}}
        """;
    assertThat(answerTo(body, delivery)).isEqualTo(new Accepted("po_1"));
    assertThat(answerTo(body.replace(ours, theirs), delivery))
        .isEqualTo(new Unknown("payout po_1 is not what was sent", Next.PERSON));
  }

  private Answer answerTo(String body, Instruction instruction) {
    Reply reply = Reply.of(200, body.replace("BANK", bank()));
    stripe.sandbox.faults().script("POST /v1/payouts", reply, 1);
    return stripe.send(instruction);
  }

  private String bank() {
    return stripe.sandbox.experts().bank(stripe.expert, "usd");
  }

  private void assertDeclined(int attempt, long minor, String code, Remedy remedy) {
    assertThat(stripe.send(stripe.delivery(attempt, minor))).satisfies(answer -> {
      var failure = ((Declined) answer).failure();
      assertThat(failure.code()).isEqualTo(code);
      assertThat(failure.remedy()).isEqualTo(remedy);
    });
  }
}
