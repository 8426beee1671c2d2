package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.sandbox.Fault;
import dev.hourbook.sandbox.Reply;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is never answered is asked again under its own key, for as long as that key is known. */
class LostCallsTest {

  private static final ExpertId EXPERT = new ExpertId("E0001");
  private static final PayoutId FIRST = new PayoutId("2026-03-02@iso:E0001:main:USD:stripe");
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

  /** The process ended between the intent and its call; meanwhile somebody was held. */
  @Test
  void whoIsHeldSinceTheIntentIsNotSentAnything() {
    try (Sending sending = Sending.of(1)) {
      intent(sending);
      sending.test().send(new HoldPayee(EXPERT, "asked to", Sending.NOW, TestCompany.BEN));
      sending.start();
      sending.await("released", () -> {
        sending.pass(Duration.ofHours(1));
        return sending.states().equals(Map.of("held-pay-released", 1L));
      });
      assertThat(sending.transfers()).isEmpty();
    }
  }

  @Test
  void whatAPersonHasToFindOutIsFoundByLookingIfItIsThere() {
    try (Sending sending = Sending.of(1)) {
      intent(sending);
      Outcome unknown = new Outcome.Unknown(Hop.FUNDING, 1, "another key", Next.PERSON);
      sending.company().send(new ReportOutcome(FIRST, unknown, Sending.NOW, TestCompany.BEN));
      Hand hand = new Hand(sending.sandbox(), Sending.KEY);
      hand.moves(sending.account(EXPERT.key()), Sending.EACH, FIRST.key(), 1);
      sending.sandbox().fund("usd", Sending.EACH);
      sending.start();
      sending.awaitStates(Map.of("in-transit", 1L));
      assertThat(sending.transfers().values()).containsExactly(Sending.EACH);
    }
  }

  private static void intent(Sending sending) {
    sending.approved();
    Destination to = new Destination(sending.account(EXPERT.key()), "fp-E0001");
    sending.company().send(new SubmitPayout(FIRST, 1, to, Sending.NOW, TestCompany.ANNA));
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
