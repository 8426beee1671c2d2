package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutRefusal.CancelledSincePlanned;
import dev.hourbook.ledger.payout.PayoutRefusal.WrongStage;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run is approved whole, or one of its payouts is cancelled: never both at once. */
class ApprovalRaceTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-10T00:00:00Z");

  private TestCompany test;
  private LedgerCommand approval;
  private LedgerCommand cancellation;

  @BeforeEach
  void plan() {
    test = TestCompany.open();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    test.submit("2026-02-08T20:00:00Z", dated("h1", "C1", "2026-02-03", 600));
    test.company().approvals().byPerson(WEEK, AT, BEN);
    Run run = test.company().payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    RunTotals totals = test.company().payRuns().plan(run, AT, ANNA);
    approval = new ApprovePayRun(run.run(), totals.hash(), AT, BEN);
    PayoutId payout = PayoutId.of(run.run(), new ExpertId("E1"), TestCompany.USD, Rail.BANK);
    cancellation = new CancelPayout(payout, "not now", AT, ANNA);
  }

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void approvalWaitsForACancellationUnderWayAndIsRefused() {
    assertThat(second(cancellation, approval)).isInstanceOf(CancelledSincePlanned.class);
  }

  @Test
  void cancellationWaitsForAnApprovalUnderWayAndIsRefused() {
    assertThat(second(approval, cancellation)).isInstanceOf(WrongStage.class);
  }

  /** Why the second of two is refused, which begins before the first is committed. */
  private Object second(LedgerCommand first, LedgerCommand other) {
    var chunks = test.company().ledger().chunks();
    var later = new CompletableFuture<Object>();
    chunks.inOneUnit(() -> {
      chunks.dispatch(first);
      Thread.ofPlatform().start(() -> later.complete(refusal(other)));
      String waiting = "select count(*) from pg_locks where not granted";
      TestCompany.until("it waits or is over", () -> later.isDone() || test.count(waiting) > 0);
    });
    return later.join();
  }

  private Object refusal(LedgerCommand command) {
    try {
      test.company().ledger().commands().sendAndWait(command);
      return "nobody refused it";
    } catch (Refused refused) {
      return refused.refusal();
    }
  }
}
