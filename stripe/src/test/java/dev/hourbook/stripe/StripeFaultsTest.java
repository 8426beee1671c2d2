package dev.hourbook.stripe;

import static dev.hourbook.stripe.Samples.KEY;
import static dev.hourbook.stripe.Samples.PAYOUT;
import static dev.hourbook.stripe.Samples.TRANSFER;
import static dev.hourbook.stripe.Samples.send;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Deferred;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Answer.Unknown;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What goes wrong after a transfer may have been made is unknown: never refused, never thrown. */
@Timeout(20)
class StripeFaultsTest {

  @Test
  void silenceLongerThanTheTimeoutIsUnknownAfterOneCall() {
    try (var stripe = FakeStripe.hanging()) {
      assertThat(send(stripe.address()))
          .isEqualTo(new Unknown("no answer: TimeoutException", Next.LOOK_UP));
      assertThat(stripe.calls).hasSize(1);
    }
  }

  @Test
  void aBodyThatDripsLongerThanTheTimeoutIsUnknown() {
    try (var stripe = FakeStripe.dripping(TRANSFER)) {
      assertThat(send(stripe.address()))
          .isEqualTo(new Unknown("no answer: TimeoutException", Next.LOOK_UP));
    }
  }

  @Test
  void aWorkerThatIsStoppedWhileWaitingDoesNotKnowAndStaysStopped() {
    try (var stripe = FakeStripe.hanging()) {
      Thread.currentThread().interrupt();
      assertThat(send(stripe.address()))
          .isEqualTo(new Unknown("no answer: InterruptedException", Next.LOOK_UP));
      assertThat(Thread.interrupted()).isTrue();
    }
  }

  @Test
  void aBodyThatBreaksOffIsUnknown() {
    try (var stripe = FakeStripe.breakingOff(TRANSFER)) {
      assertUnknown(send(stripe.address()));
    }
  }

  @Test
  void aResetInMidBodyIsUnknown() throws IOException {
    String head = "HTTP/1.1 200 OK\r\nContent-Length: " + TRANSFER.length() + "\r\n\r\n";
    String half = head + TRANSFER.substring(0, 200);
    try (var stripe = new CuttingStripe(half)) {
      assertUnknown(send(stripe.address()));
    }
  }

  @Test
  void aResetBeforeAnyAnswerIsUnknownAndNotTriedAgain() throws Exception {
    try (var stripe = new CuttingStripe("")) {
      assertUnknown(send(stripe.address()));
      assertThat(stripe.nextHead())
          .contains("Idempotency-Key: " + PAYOUT.idempotencyKey() + "\r\n");
      assertThat(stripe.isQuiet()).isTrue();
    }
  }

  @Test
  void aPortNobodyListensOnIsDeferredSinceNothingWasSent() {
    URI address;
    try (var stripe = FakeStripe.answering(200, TRANSFER)) {
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
      try (var stripe = FakeStripe.answering(status, body)) {
        assertUnknown(send(stripe.address()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"400", "500"})
  void aTransferUnderAnErrorStatusIsUnknown(int status) {
    try (var stripe =
        FakeStripe.answering(status, TRANSFER.replaceFirst("\\{", "{\"error\": 5, "))) {
      assertUnknown(send(stripe.address()));
    }
  }

  @Test
  void anUnreadableBodyIsNeverRepeated() {
    try (var stripe = FakeStripe.answering(200, "{\"leak\": \"" + KEY + "\"")) {
      assertThat(send(stripe.address()).toString()).doesNotContain(KEY).doesNotContain("leak");
    }
  }

  @Test
  void aRedirectIsNotFollowed() {
    try (var elsewhere = FakeStripe.answering(200, TRANSFER);
        var stripe =
            FakeStripe.answering(302, "", "Location", elsewhere.address() + "/v1/transfers")) {
      assertUnknown(send(stripe.address()));
      assertThat(elsewhere.calls).isEmpty();
    }
  }

  @Test
  void theTimeoutIsTheOneThatWasSet() {
    try (var stripe = FakeStripe.hanging()) {
      long start = System.nanoTime();
      send(stripe.address());
      assertThat(Duration.ofNanos(System.nanoTime() - start))
          .isBetween(Duration.ofMillis(390), Duration.ofSeconds(10));
    }
  }

  private static void assertUnknown(Answer answer) {
    assertThat(answer).isInstanceOf(Unknown.class).extracting("next").isEqualTo(Next.LOOK_UP);
  }
}
