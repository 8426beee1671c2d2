package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.KEY;
import static dev.hourbook.stripe.Samples.PAYOUT;
import static dev.hourbook.stripe.Samples.TRANSFER;
import static dev.hourbook.stripe.Samples.error;
import static dev.hourbook.stripe.Samples.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Declined;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.Instruction;
import java.time.Duration;
import java.util.Currency;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StripeFundingTest {

  @Test
  void theRequestIsOneTransferUnderOurKeyAndVersion() {
    try (var stripe = new StandIn()) {
      stripe.send(stripe.payout());
      assertThat(stripe.calls()).hasSize(1);
      var call = stripe.calls().getFirst();
      assertThat(call.method() + " " + call.path()).isEqualTo("POST /v1/transfers");
      assertThat(call.header("Idempotency-Key"))
          .isEqualTo("payout:2026-02-11:7q2:us:USD#funding#2");
      assertThat(call.header("Stripe-Version")).isEqualTo("2026-07-29.dahlia");
      assertThat(call.header("Authorization")).isEqualTo("Bearer " + KEY);
      assertThat(call.header("Content-Type")).startsWith("application/x-www-form-urlencoded");
      assertThat(call.header("Stripe-Account")).isEmpty();
    }
  }

  @Test
  void theFormSaysAmountCurrencyDestinationGroupAndMetadataAndNothingElse() {
    try (var stripe = new StandIn()) {
      stripe.send(stripe.payout());
      assertThat(stripe.calls().getFirst().form())
          .containsExactlyInAnyOrderEntriesOf(Map.of(
              "amount", "380050",
              "currency", "usd",
              "destination", stripe.expert,
              "transfer_group", "payout:2026-02-11:7q2:us:USD",
              "metadata[hourbook_payout]", "payout:2026-02-11:7q2:us:USD",
              "metadata[hourbook_hop]", "funding",
              "metadata[hourbook_attempt]", "2"));
    }
  }

  @Test
  void aTransferIsAcceptedAndMadeOnceHoweverOftenItIsSent() {
    try (var stripe = new StandIn()) {
      Answer first = stripe.send(stripe.payout());
      assertThat(first).isInstanceOf(Accepted.class);
      assertThat(stripe.send(stripe.payout())).isEqualTo(first);
      assertThat(transferred(stripe)).isEqualTo(380_050);
    }
  }

  @Test
  void whatTheSandboxRefusesIsDeclinedWithItsCodeAndMovesNothing() {
    try (var stripe = new StandIn()) {
      assertThat(stripe.send(stripe.payout(1, 2_000_000)))
          .isInstanceOf(Declined.class)
          .extracting("failure.code")
          .isEqualTo("balance_insufficient");
      stripe.sandbox.experts().disable(stripe.expert, "rejected.fraud");
      assertThat(stripe.send(stripe.payout()))
          .isInstanceOf(Declined.class)
          .extracting("failure.code")
          .isEqualTo("insufficient_capabilities_for_transfer");
      // Under the same key to somebody else: not refused, but misused.
      assertThat(stripe.send(PAYOUT)).extracting("next").isEqualTo(Next.PERSON);
      assertThat(transferred(stripe)).isZero();
    }
  }

  @Test
  void theTransferOfTheReferenceIsAccepted() {
    assertThat(answerTo(200, TRANSFER)).isEqualTo(new Accepted("tr_1MiN3gLkdIwHu7ixNCZvFdgA"));
  }

  @ParameterizedTest
  @CsvSource({
    "380050, 380051",
    "\"usd\", \"eur\"",
    "acct_1MTfjCQ9PRzxEwkZ, acct_another",
    "\"transfer_group\": \"payout:2026, \"transfer_group\": \"payout:2025",
    "\"hourbook_payout\": \"payout:2026, \"hourbook_payout\": \"payout:2025",
    "\"hourbook_attempt\": \"2\", \"hourbook_attempt\": \"1\"",
    "\"hourbook_hop\": \"funding\", \"hourbook_hop\": \"delivery\""
  })
  void aTransferOfSomethingElseNeedsAPerson(String ours, String theirs) {
    assertThat(TRANSFER).contains(ours);
    assertThat(answerTo(200, TRANSFER.replace(ours, theirs)))
        .isEqualTo(
            new Unknown("transfer tr_1MiN3gLkdIwHu7ixNCZvFdgA is not what was sent", Next.PERSON));
  }

  @ParameterizedTest
  @CsvSource({
    "400, invalid_request_error, balance_insufficient",
    "400, invalid_request_error, insufficient_capabilities_for_transfer",
    "402, card_error, card_declined",
    "403, invalid_request_error, account_invalid",
    "404, invalid_request_error, resource_missing"
  })
  void whatStripeRefusesIsDeclinedWithItsCode(int status, String type, String code) {
    assertThat(answerTo(status, error(type, code, "No such thing.")))
        .isEqualTo(new Declined(Failures.of(code, "No such thing.")));
  }

  @Test
  void aRefusalWithoutACodeIsNamedByItsStatus() {
    assertThat(answerTo(400, error("invalid_request_error", "", "Missing parameter.")))
        .isEqualTo(new Declined(new Failure(Remedy.STOP, "status_400", "Missing parameter.")));
  }

  @ParameterizedTest
  @CsvSource({"17, PT17S", "0, PT5S", "-3, PT5S", "soon, PT5S", "999999999, PT1H"})
  void tooManyRequestsAreDeferredForAsLongAsStripeSays(String header, Duration wait) {
    var busy = error("invalid_request_error", "rate_limit", "Too many requests.");
    assertThat(answerTo(429, busy, "Retry-After", header))
        .isEqualTo(new Deferred(wait, "status 429 rate_limit (request req_test1)"));
    assertThat(answerTo(429, busy)).extracting("retryAfter").isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void aKeyThatMayNotIsOurFaultAndDeferredNotTheExpertsRefusal(int status) {
    var refused = error("invalid_request_error", "", "Invalid API Key provided: " + KEY);
    assertThat(answerTo(status, refused)).isInstanceOf(Deferred.class);
  }

  @Test
  void aKeyUsedForAnotherRequestNeedsAPerson() {
    var misused = error("idempotency_error", "", "Keys can only be used with the same parameters.");
    assertThat(answerTo(400, misused))
        .isEqualTo(new Unknown("status 400 (request req_test1), key used otherwise", Next.PERSON));
  }

  @ParameterizedTest
  @ValueSource(ints = {409, 424, 500, 502, 503, 504})
  void conflictsAndServerErrorsAreUnknownAndNotTriedAgain(int status) {
    try (var stripe = StandIn.answering(status, error("api_error", "", "Sorry."))) {
      assertThat(send(stripe.address()))
          .isEqualTo(new Unknown("status " + status + " (request req_test1)", Next.LOOK_UP));
      assertThat(stripe.calls()).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 402, 429})
  void noMessageRepeatsAKeyOrALongText(int status) {
    var leaking = error("invalid_request_error", "odd", "Key " + KEY + " " + "x".repeat(2_000));
    Answer answer = answerTo(status, leaking);
    assertThat(answer.toString()).doesNotContain(KEY).hasSizeLessThan(400);
  }

  @ParameterizedTest
  @ValueSource(strings = {"ISK", "MGA", "UGX"})
  void aCurrencyWithAnotherScaleAtStripeIsNeverSent(String currency) {
    try (var stripe = StandIn.answering(200, TRANSFER)) {
      var amount = new Money(5, Currency.getInstance(currency));
      var payout = new Instruction("payout:1", Hop.FUNDING, 1, PAYOUT.to(), amount, null);
      assertThat(Samples.at(stripe.address()).send(payout))
          .isInstanceOf(Declined.class)
          .extracting("failure.code")
          .isEqualTo("currency_scale");
      assertThat(stripe.calls()).isEmpty();
    }
  }

  @Test
  void theSameInstructionKeepsItsKeyAndTheNextAttemptHasAnother() {
    try (var stripe = StandIn.answering(500, error("api_error", "", "Sorry."))) {
      var rail = Samples.at(stripe.address());
      rail.send(PAYOUT);
      rail.send(PAYOUT);
      rail.send(
          new Instruction(PAYOUT.payout(), Hop.FUNDING, 3, PAYOUT.to(), PAYOUT.amount(), null));
      assertThat(stripe.calls().stream().map(call -> call.header("Idempotency-Key")))
          .containsExactly(
              PAYOUT.payout() + "#funding#2",
              PAYOUT.payout() + "#funding#2",
              PAYOUT.payout() + "#funding#3");
    }
  }

  private static long transferred(StandIn stripe) {
    return stripe.sandbox.books().all().entrySet().stream()
        .filter(entry -> entry.getKey().kind().equals("balance"))
        .filter(entry -> entry.getKey().owner().equals(stripe.expert))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private static Answer answerTo(int status, String body, String... headers) {
    try (var stripe = StandIn.answering(status, body, headers)) {
      return send(stripe.address());
    }
  }
}
