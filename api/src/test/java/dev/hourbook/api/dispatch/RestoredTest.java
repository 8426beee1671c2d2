package dev.hourbook.api.dispatch;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.reconcile.Adoption;
import dev.hourbook.api.reconcile.Reconciliation;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.projections.rails.BreakKind;
import dev.hourbook.projections.rails.RailBreak;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** A book restored from a backup of before a run pays nobody a second time. */
class RestoredTest {

  private static List<RailBreak> breaks(Sending sending) {
    return new Reconciliation(sending.company(), Rail.STRIPE)
        .run(sending.rail(), Optional.empty())
        .breaks();
  }

  private static void adoptAll(Sending sending) {
    Adoption adoption = new Adoption(sending.company());
    breaks(sending).forEach(one -> adoption.adopt(one.reference(), Sending.NOW, ANNA));
  }

  private static long transfers(Sending sending) {
    return sending.sandbox().calls().stream()
        .filter(call -> (call.method() + call.path()).equals("POST/v1/transfers"))
        .count();
  }

  @Test
  void nothingIsSentBeforeAPersonAdoptsAndEveryoneIsPaidOnce() {
    try (Sending lost = Sending.of(3)) {
      lost.approved();
      lost.start();
      lost.awaitStates(Map.of("in-transit", 3L));
      lost.pass(Duration.ofDays(4));
      lost.awaitStates(Map.of("delivered", 3L));
      try (Sending sending = lost.restored()) {
        sending.approved();
        sending.start();
        sending.await("closed", () -> sending.obstacles().contains("disagree about 3 movements"));
        sending.restart();
        assertThat(sending.states()).isEqualTo(Map.of("planned", 3L));
        assertThat(breaks(sending))
            .extracting(RailBreak::kind)
            .containsOnly(BreakKind.UNKNOWN_ATTEMPT);
        sending.stop();
        adoptAll(sending);
        sending.start();
        sending.awaitStates(Map.of("delivered", 3L));
        assertThat(sending.received()).isEqualTo(Patiently.all(3, Sending.EACH));
        assertThat(breaks(sending)).isEmpty();
      }
    }
  }

  @Test
  void aBackupOfBetweenTheHopsFindsTheSecondOne() {
    try (Sending lost = Sending.of(1)) {
      lost.approved();
      lost.start();
      lost.awaitStates(Map.of("in-transit", 1L));
      String transfer = lost.test().texts("select transfer from view.payout").getFirst();
      try (Sending sending = lost.restored()) {
        sending.sandbox().fund("usd", Sending.EACH);
        new Hand(sending.sandbox(), Sending.KEY).moves(sending.account("E0001"), Sending.EACH);
        sending.approved();
        breaks(sending);
        new Adoption(sending.company()).adopt(transfer, Sending.NOW, ANNA);
        sending.pass(Duration.ofDays(2));
        sending.start();
        sending.await("on its way", () -> {
          sending.pass(Duration.ofDays(1));
          return sending.states().equals(Map.of("delivered", 1L));
        });
        assertThat(sending.received()).isEqualTo(Patiently.all(1, Sending.EACH));
      }
    }
  }

  @Test
  void nothingIsAdoptedBeforeItsRunIsApproved() {
    try (Sending lost = Sending.of(1)) {
      lost.approved();
      lost.start();
      lost.awaitStates(Map.of("in-transit", 1L));
      try (Sending sending = lost.restored()) {
        RailBreak one = breaks(sending).getFirst();
        assertThat(one.kind()).isEqualTo(BreakKind.UNKNOWN_PAYOUT);
        assertThatThrownBy(() -> adoptAll(sending)).hasMessageContaining("payout");
        sending.company().approvals().byPerson(Sending.WEEK, Sending.NOW, BEN);
        var run = sending.company().payRuns().begin(Sending.WEEK, Sending.NOW, ANNA);
        sending.company().payRuns().plan(run.orElseThrow(), Sending.NOW, ANNA);
        assertThatThrownBy(() -> adoptAll(sending))
            .isInstanceOf(Refused.class)
            .hasMessageContaining("approved");
      }
    }
  }

  @Test
  void nobodyAdoptsWhatWentToAnotherAccountThanWasApproved() {
    try (Sending sending = Sending.of(2)) {
      String payout = "2026-03-02@iso:E0001:main:USD:stripe";
      new Hand(sending.sandbox(), Sending.KEY)
          .moves(sending.account("E0002"), Sending.EACH, payout, 1);
      sending.approved();
      assertThatThrownBy(() -> adoptAll(sending)).hasMessageContaining("another account");
      assertThat(sending.states()).isEqualTo(Map.of("planned", 2L));
    }
  }

  @Test
  void anAttemptBeforeItThatCameToNothingIsWrittenDownToo() {
    try (Sending sending = Sending.of(1)) {
      String payout = "2026-03-02@iso:E0001:main:USD:stripe";
      Hand hand = new Hand(sending.sandbox(), Sending.KEY);
      hand.moves(sending.account("E0001"), Sending.EACH, payout, 2);
      sending.approved();
      adoptAll(sending);
      sending.start();
      sending.awaitStates(Map.of("in-transit", 1L));
      sending.pass(Duration.ofDays(4));
      sending.awaitStates(Map.of("delivered", 1L));
      assertThat(sending.received()).isEqualTo(Patiently.all(1, Sending.EACH));
      assertThat(transfers(sending)).isEqualTo(1);
    }
  }
}
