package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.sandbox.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Money goes to the bank that was approved, though the expert's account has another by now. */
class ChangedBankTest {

  private static final String FIRST = "E0001";

  @Test
  void whoeverMovedAfterApprovalIsNotPaidAtTheNewBankAndHasToMendIt() {
    try (Sending sending = Sending.of(2)) {
      sending.approved();
      move(sending);
      sending.start();
      sending.awaitStates(Map.of("undelivered", 1L, "in-transit", 1L));
      sending.pass(Duration.ofDays(3));
      assertThat(sending.received()).containsEntry(FIRST, 0L);
      assertThat(refusals(sending)).containsExactly("expert-mends, approved_bank_gone");
    }
  }

  @Test
  void whatWentToTheOldBankBeforeTheMoveIsFoundAndNotSentAgain() {
    try (Sending sending = Sending.of(1)) {
      sending.approved();
      sending.sandbox().faults().plan("POST /v1/payouts", Fault.SILENCE_AFTER, 1);
      sending.sandbox().faults().plan("GET /v1/payouts", Fault.SILENCE_BEFORE, 3);
      sending.start();
      sending.await(
          "called",
          () -> sending.sandbox().calls().stream()
              .anyMatch(call -> (call.method() + call.path()).equals("POST/v1/payouts")));
      move(sending);
      sending.awaitStates(Map.of("in-transit", 1L));
      sending.pass(Duration.ofDays(3));
      assertThat(sending.received()).containsEntry(FIRST, Sending.EACH);
    }
  }

  /** The call was lost before it had an effect: it is not repeated to anywhere else. */
  @Test
  void callThatWasLostBeforeTheMoveIsGivenUpOnceNoneCanBeUnderWay() {
    try (Sending sending = Sending.of(1)) {
      sending.approved();
      sending.sandbox().faults().plan("POST /v1/payouts", Fault.SILENCE_BEFORE, 1);
      sending.start();
      sending.await(
          "called",
          () -> sending.sandbox().calls().stream()
              .anyMatch(call -> (call.method() + call.path()).equals("POST/v1/payouts")));
      move(sending);
      sending.pass(Duration.ofSeconds(2));
      sending.awaitStates(Map.of("undelivered", 1L));
      assertThat(refusals(sending)).containsExactly("expert-mends, approved_bank_gone");
      assertThat(sending.received()).containsEntry(FIRST, 0L);
    }
  }

  private static List<String> refusals(Sending sending) {
    String said = "select remedy || ', ' || split_part(failure, ':', 1) from view.payout"
        + " where failure is not null";
    return sending.test().texts(said);
  }

  private static void move(Sending sending) {
    sending.sandbox().experts().moveToAnotherBank(sending.account(FIRST));
  }
}
