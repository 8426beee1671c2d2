package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.ledger.payout.Consent;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A run that needs two people is sent once both have approved it, and not before. */
class ApprovedBySeveralTest {

  private static final Actor CAT = new Actor("user:cat");

  /** Three hours' pay reach the tier to the cent. */
  private static void twoApproveAll(Sending sending) {
    ApprovalTier tier = new ApprovalTier(new Money(3 * Sending.EACH, USD), 2);
    ApprovalRules rules = new ApprovalRules(List.of(tier));
    sending
        .company()
        .send(new SetApprovalPolicy(
            ApprovalPolicyId.MAIN, rules, Sending.NOW, "auditors", BEN, Sending.NOW, ANNA));
  }

  private static String endorsers(Sending sending) {
    sending.company().caughtUp();
    return sending.test().texts("select endorsed_by from view.pay_run").getFirst();
  }

  @Test
  void runIsPlannedApprovedByTwoAndSent() {
    try (Sending sending = Sending.of(3)) {
      twoApproveAll(sending);
      var run = sending.planned();
      var runs = sending.company().payRuns();
      Dispatcher dispatcher = sending.start();
      sending.await("it sends", () -> dispatcher.status().sending());
      assertThat(runs.approve(run.run(), run.hash(), Sending.NOW, BEN))
          .isEqualTo(new Consent(1, 2));
      sending.restart();
      assertThat(sending.states()).isEqualTo(Map.of("planned", 3L));
      assertThat(sending.sandbox().counts()).doesNotContainKey("POST /v1/transfers");
      assertThat(runs.approve(run.run(), run.hash(), Sending.NOW, CAT).isWhole())
          .isTrue();
      sending.awaitStates(Map.of("in-transit", 3L));
      sending.pass(Duration.ofDays(4));
      sending.awaitStates(Map.of("delivered", 3L));
      assertThat(sending.received()).isEqualTo(Patiently.all(3, Sending.EACH));
    }
  }

  @Test
  void whatWasEndorsedAndIsRecheckedIsEndorsedAnew() {
    try (Sending sending = Sending.of(3)) {
      twoApproveAll(sending);
      var run = sending.planned();
      var runs = sending.company().payRuns();
      runs.approve(run.run(), run.hash(), Sending.NOW, BEN);
      assertThat(endorsers(sending)).isEqualTo("user:ben");
      runs.recheck(run.run(), Sending.NOW, ANNA);
      assertThat(endorsers(sending)).isEmpty();
      assertThatThrownBy(() -> runs.approve(run.run(), run.hash(), Sending.NOW, ANNA))
          .hasMessageContaining("planned pay run");
      assertThat(runs.approve(run.run(), run.hash(), Sending.NOW, CAT))
          .isEqualTo(new Consent(1, 2));
      assertThat(runs.approve(run.run(), run.hash(), Sending.NOW, BEN).isWhole())
          .isTrue();
    }
  }
}
