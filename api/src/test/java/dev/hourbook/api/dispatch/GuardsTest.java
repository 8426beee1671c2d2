package dev.hourbook.api.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.week.PayeesChanged;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.sandbox.SandboxSettings;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What keeps a payout from leaving though its run was approved. */
class GuardsTest {

  private static final String FIRST = "E0001";

  @Test
  void whoeverIsHeldAfterApprovalIsNotSentAnythingAndDueAgain() {
    try (Sending sending = Sending.of(3)) {
      sending.approved();
      hold(sending);
      sending.start();
      sending.awaitStates(Map.of("held-pay-released", 1L, "in-transit", 2L));
      assertThat(sending.sandbox().books().received(sending.account(FIRST), "usd"))
          .isZero();
      assertThat(due(sending)).isEqualTo(Sending.EACH);
    }
  }

  @Test
  void accountThatWasChangedAfterApprovalIsNotSentAnythingNorIsTheOldOne() {
    try (Sending sending = Sending.of(2)) {
      sending.approved();
      String thief = sending.sandbox().experts().open("US", "usd");
      sending.link(FIRST, thief);
      sending.start();
      sending.awaitStates(Map.of("held-pay-released", 1L, "in-transit", 1L));
      assertThat(sending.transfers()).containsOnlyKeys(sending.account("E0002"));
    }
  }

  @Test
  void rowOfAViewThatIsNotAsPlannedMovesNothing() {
    try (Sending sending = Sending.of(2)) {
      sending.approved();
      String thief = sending.sandbox().experts().open("US", "usd");
      String change = "update view.payout set destination = ? where expert = 'E0001'";
      sending.test().owner().update(change, thief);
      sending.start();
      sending.awaitStates(Map.of("in-transit", 1L, "planned", 1L));
      assertThat(sending.transfers()).containsOnlyKeys(sending.account("E0002"));
    }
  }

  @Test
  void approvalIsRefusedWhileSomebodyMayNotBePaidAndRecheckLeavesThemOut() {
    try (Sending sending = Sending.of(3)) {
      var planned = sending.planned();
      hold(sending);
      var runs = sending.company().payRuns();
      assertThatThrownBy(
              () -> runs.approve(planned.run(), planned.hash(), Sending.NOW, TestCompany.BEN))
          .isInstanceOfSatisfying(Refused.class, refused -> {
            assertThat(refused.refusal()).isInstanceOf(PayeesChanged.class);
            assertThat(refused.refusal().message()).contains("E0001").contains("held");
          });
      assertThat(runs.recheck(planned.run(), Sending.NOW, TestCompany.ANNA)).isOne();
      assertThat(sending.states()).isEqualTo(Map.of("cancelled", 1L, "planned", 2L));
    }
  }

  @Test
  void runThatIsNotWhatWasApprovedIsNotSent() {
    try (Sending sending = Sending.of(2)) {
      sending.approved();
      sending.test().owner().update("update view.payout set minor = minor + 1");
      Dispatcher dispatcher = sending.start();
      sending.await(
          "it says so",
          () -> dispatcher.status().obstacles().toString().contains("is not what was approved"));
      assertThat(sending.states()).isEqualTo(Map.of("planned", 2L));
      assertThat(sending.transfers()).isEmpty();
    }
  }

  @Test
  void runWaitsForMoneyInsteadOfBeingRefusedForIt() {
    try (Sending sending =
        Sending.of(4, SandboxSettings.standingAt(Sending.NOW), 2 * Sending.EACH)) {
      sending.approved();
      Dispatcher dispatcher = sending.start();
      sending.awaitStates(Map.of("in-transit", 2L, "planned", 2L));
      sending.await(
          "it says so",
          () -> dispatcher
              .status()
              .obstacles()
              .toString()
              .contains("balance at the provider is short"));
      sending.sandbox().fund("usd", 2 * Sending.EACH);
      sending.awaitStates(Map.of("in-transit", 4L));
      assertThat(dispatcher.status().obstacles()).isEmpty();
    }
  }

  @Test
  void oneNodeSendsAndTheOtherStandsByUntilItIsGone() {
    try (Sending sending = Sending.of(2)) {
      Dispatcher first = sending.start();
      sending.await("the first sends", () -> first.status().sending());
      try (Dispatcher second =
          Dispatcher.start(sending.company(), sending.rail(), Sending.PATIENCE)) {
        sending.await(
            "the second stands by",
            () -> second.status().obstacles().toString().contains("another node"));
        first.close();
        sending.await("the second sends", () -> second.status().sending());
        sending.approved();
        sending.awaitStates(Map.of("in-transit", 2L));
      }
    }
  }

  private static void hold(Sending sending) {
    sending
        .test()
        .send(new HoldPayee(new ExpertId(FIRST), "asked to", Sending.NOW, TestCompany.BEN));
  }

  private static long due(Sending sending) {
    Long due = sending
        .company()
        .jdbc()
        .queryForObject(
            "select sum(minor) from view.item where side = 'pay' and document is null", Long.class);
    return due == null ? 0 : due;
  }
}
