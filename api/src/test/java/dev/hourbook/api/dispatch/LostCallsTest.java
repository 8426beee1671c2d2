package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never answered is asked again under its own key, for as long as that key is known. */
class LostCallsTest {

  private static final Map<String, Long> FAILED = Map.of("failed", 1L);

  /** A call hangs for two seconds here, longer than this dispatcher thinks that any call may. */
  @ParameterizedTest
  @ValueSource(strings = {"POST /v1/transfers", "POST /v1/payouts"})
  void whatTakesEffectLaterThanAnyCallMayIsMadeOnce(String operation) {
    try (Sending sending = Sending.of(1)) {
      sending.sandbox().faults().plan(operation, Fault.HANG, 1);
      sending.approved();
      sending.start();
      sending.await("unknown", () -> sending.states().equals(Map.of("outcome-unknown", 1L)));
      sending.await("on its way", () -> {
        sending.pass(Duration.ofMinutes(1));
        return sending.states().equals(Map.of("in-transit", 1L));
      });
      assertThat(attempts(sending)).isEqualTo(Map.of("funding", 1, "delivery", 1));
      assertThat(sending.transfers().values()).containsExactly(Sending.EACH);
    }
  }

  @Test
  void aKeyThatMakesNothingMoveAnyMoreIsGivenUpForAnother() {
    try (Sending sending = Sending.of(1)) {
      sending.sandbox().faults().plan("POST /v1/transfers", Fault.ERROR_BEFORE, 1);
      sending.approved();
      sending.start();
      sending.await("failed", () -> {
        sending.pass(Duration.ofSeconds(2));
        return sending.states().equals(FAILED);
      });
      sending.pass(Duration.ofHours(1));
      sending.awaitStates(Map.of("in-transit", 1L));
      assertThat(attempts(sending)).isEqualTo(Map.of("funding", 2, "delivery", 1));
      assertThat(sending.transfers().values()).containsExactly(Sending.EACH);
    }
  }

  @Test
  void aRefusalInManyWordsIsRecorded() {
    try (Sending sending = Sending.of(1)) {
      String error = """
          {"error": {"type": "invalid_request_error", "code": "account_invalid",
           "message": "%s"}}""".formatted("Many words.\\u0007 ".repeat(60));
      sending.sandbox().faults().script("POST /v1/transfers", Reply.of(400, error), 1);
      sending.approved();
      sending.start();
      sending.awaitStates(FAILED);
    }
  }

  private static Map<String, Integer> attempts(Sending sending) {
    return sending
        .company()
        .jdbc()
        .queryForObject(
            "select funding, delivery from view.payout",
            (row, n) ->
                Map.of("funding", row.getInt("funding"), "delivery", row.getInt("delivery")));
  }
}
