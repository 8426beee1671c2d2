package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.KEY;
import static dev.hourbook.stripe.Samples.PAYOUT;
import static dev.hourbook.stripe.Samples.TRANSFER;
import static dev.hourbook.stripe.Samples.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Accepted;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Spent;
import dev.hourbook.ledger.payout.Answer.Unknown;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.sandbox.Fault;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong after a transfer may have been made is unknown: never refused, never thrown. */
@Timeout(20)
class StripeFaultsTest {

  @Test
  void silenceLongerThanTheTimeoutIsUnknownAfterOneCall() {
    try (var stripe = StandIn.with(Fault.SILENCE_BEFORE)) {
      assertThat(stripe.impatient().send(PAYOUT))
          .isEqualTo(new Unknown("no answer: TimeoutException", Next.LOOK_UP));
      assertThat(stripe.calls()).hasSize(1);
    }
  }

  @Test
  void aBodyThatDripsLongerThanTheTimeoutIsUnknown() {
    try (var stripe = StandIn.with(Fault.DRIP)) {
      assertThat(stripe.impatient().send(stripe.payout()))
          .isEqualTo(new Unknown("no answer: TimeoutException", Next.LOOK_UP));
    }
  }

  @Test
  void aWorkerThatIsStoppedWhileWaitingDoesNotKnowAndStaysStopped() throws Exception {
    try (var stripe = StandIn.with(Fault.SILENCE_BEFORE)) {
      var answer = new CompletableFuture<Answer>();
      Thread worker = Thread.ofVirtual().start(() -> {
        answer.complete(stripe.rail().send(stripe.payout()));
        assertThat(Thread.currentThread().isInterrupted()).isTrue();
      });
      while (stripe.calls().isEmpty()) {
        Thread.onSpinWait();
      }
      worker.interrupt();
      assertThat(answer.get())
          .isEqualTo(new Unknown("no answer: InterruptedException", Next.LOOK_UP));
    }
  }

  @Test
  void aWorkerThatIsStoppedBeforeItsTurnHasSentNothing() {
    try (var stripe = new StandIn()) {
      Thread.currentThread().interrupt();
      assertThat(stripe.send(stripe.payout()))
          .isEqualTo(new Deferred(Duration.ofSeconds(5), "stopped before it was sent"));
      assertThat(Thread.interrupted()).isTrue();
      assertThat(stripe.calls()).isEmpty();
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENCE_AFTER", "RESET_IN_BODY", "CUT_IN_BODY", "ERROR_AFTER"})
  void anAnswerThatIsLostAfterTheEffectIsUnknownAndNotTriedAgain(Fault fault) {
    try (var stripe = StandIn.with(fault)) {
      assertUnknown(stripe.impatient().send(stripe.payout()));
      assertThat(stripe.calls()).hasSize(1);
      assertThat(stripe.sandbox.books().all().values()).contains(380_050L);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENCE_BEFORE", "RESET_BEFORE", "ERROR_BEFORE", "CONFLICT"})
  void anAnswerThatIsLostBeforeTheEffectIsUnknownToo(Fault fault) {
    try (var stripe = StandIn.with(fault)) {
      assertUnknown(stripe.impatient().send(stripe.payout()));
      assertThat(stripe.calls()).hasSize(1);
      assertThat(stripe.calls().getFirst().header("Idempotency-Key"))
          .isEqualTo(PAYOUT.idempotencyKey());
      assertThat(stripe.sandbox.books().all().values()).doesNotContain(380_050L);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"ERROR_BEFORE", "ERROR_AFTER"})
  void aKeyWhoseErrorIsRepeatedIsSpent(Fault fault) {
    try (var stripe = new StandIn()) {
      stripe.sandbox.faults().next(fault);
      Instruction payout = stripe.payout();
      assertUnknown(stripe.send(payout));
      assertThat(stripe.send(payout)).isInstanceOf(Spent.class);
      assertThat(stripe.send(stripe.payout(PAYOUT.attempt() + 1, PAYOUT.amount().minor())))
          .isInstanceOf(Accepted.class);
    }
  }

  @Test
  void aLimitIsDeferredAndTheSameKeyPaysAfterwards() {
    try (var stripe = new StandIn()) {
      stripe.sandbox.faults().next(Fault.BUSY);
      assertThat(stripe.send(stripe.payout()))
          .isInstanceOf(Deferred.class)
          .extracting("retryAfter")
          .isEqualTo(Duration.ofSeconds(1));
      assertThat(stripe.send(stripe.payout())).isInstanceOf(Accepted.class);
    }
  }

  @Test
  void aPortNobodyListensOnIsDeferredSinceNothingWasSent() {
    URI address;
    try (var stripe = StandIn.answering(200, TRANSFER)) {
      address = stripe.address();
    }
    assertThat(send(address))
        .isEqualTo(new Deferred(Duration.ofSeconds(5), "no connection: ConnectException"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "7",
        "{}",
        "{\"error\": {}}",
        "{\"error\": {\"type\": \"api_error\"}}",
        "{\"id\": 5",
        "<html>bad gateway</html>",
        "{\"id\": {\"a\": 1}, \"object\": \"transfer\"}",
        "{\"id\": \"po_1\", \"object\": \"payout\"}",
        "{\"object\": \"transfer\", \"amount\": 380050}"
      })
  void anAnswerThatIsNoTransferIsUnknown(String body) {
    for (int status : new int[] {200, 400, 403, 500}) {
      try (var stripe = StandIn.answering(status, body)) {
        assertUnknown(send(stripe.address()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"400", "500"})
  void aTransferUnderAnErrorStatusIsUnknown(int status) {
    try (var stripe = StandIn.answering(status, TRANSFER.replaceFirst("\\{", "{\"error\": 5, "))) {
      assertUnknown(send(stripe.address()));
    }
  }

  @Test
  void anUnreadableBodyIsNeverRepeated() {
    try (var stripe = StandIn.answering(200, "{\"leak\": \"" + KEY + "\"")) {
      assertThat(send(stripe.address()).toString()).doesNotContain(KEY).doesNotContain("leak");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var elsewhere = StandIn.answering(200, TRANSFER);
        var stripe =
            StandIn.answering(302, "", "Location", elsewhere.address() + "/v1/transfers")) {
      assertUnknown(send(stripe.address()));
      assertThat(elsewhere.calls()).isEmpty();
    }
  }

  @Test
  void theTimeoutIsTheOneThatWasSet() {
    try (var stripe = StandIn.with(Fault.SILENCE_BEFORE)) {
      long start = System.nanoTime();
      stripe.impatient().send(PAYOUT);
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(390), Duration.ofSeconds(10));
    }
  }

  private static void assertUnknown(Answer answer) {
    assertThat(answer).isInstanceOf(Unknown.class).extracting("next").isEqualTo(Next.LOOK_UP);
  }
}
