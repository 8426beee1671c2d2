package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.RUN;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.WEEK;
import static dev.hourbook.ledger.payout.Pays.approved;
import static dev.hourbook.ledger.payout.Pays.closed;
import static dev.hourbook.ledger.payout.Pays.concluded;
import static dev.hourbook.ledger.payout.Pays.opened;
import static dev.hourbook.ledger.payout.Pays.totals;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.ConcludePlanning;
import dev.hourbook.ledger.payout.PayRunCommand.OpenPayRun;
import dev.hourbook.ledger.payout.PayoutRefusal.CancelledSincePlanned;
import dev.hourbook.ledger.payout.PayoutRefusal.ChangedSinceShown;
import dev.hourbook.ledger.payout.PayoutRefusal.PayoutsUnsettled;
import dev.hourbook.ledger.payout.PayoutRefusal.SamePersonTwice;
import dev.hourbook.ledger.payout.PayoutRefusal.WrongStage;
import dev.hourbook.ledger.payout.UnsettledPayouts.Unsettled;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class PayRunTest {

  private static final Actor CAT = new Actor("user:cat");
  private static final Unsettled ONE = new Unsettled(1, List.of(PAYOUT));
  private static final Unsettled NONE = new Unsettled(0, List.of());

  private final FixtureConfiguration<PayRun> run = fixture();

  @Test
  void runOpensAtAPositionOfTheLog() {
    run.givenNoPriorActivity()
        .when(new OpenPayRun(RUN, WEEK, 77, WEDNESDAY, ANN))
        .expectEvents(opened());
  }

  @Test
  void planningIsConcludedAndSaidAgainAfterAChange() {
    run.given(opened()).when(conclude("h1", ANN)).expectEvents(concluded("h1", ANN));
    fixture()
        .given(opened(), concluded("h1", ANN))
        .when(conclude("h2", ANN))
        .expectEvents(concluded("h2", ANN));
  }

  @Test
  void planningIsNotConcludedOnceApproved() {
    run.given(opened(), concluded("h1", ANN), approved("h1"))
        .when(conclude("h2", ANN))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.APPROVED, "not yet approved"))
        .expectNoEvents();
    fixture()
        .given(opened(), concluded("h1", ANN), approved("h1"), closed())
        .when(conclude("h2", ANN))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.CLOSED, "not yet approved"));
  }

  @Test
  void secondPersonApprovesWhatWasShown() {
    reading(ONE)
        .given(opened(), concluded("h1", ANN))
        .when(approve("h1", BOB))
        .expectEvents(approved("h1"));
  }

  @Test
  void runWithAPayoutCancelledSinceItWasPlannedIsNotApproved() {
    reading(NONE)
        .given(opened(), concluded("h1", ANN))
        .when(approve("h1", BOB))
        .expectExceptionDetails(new CancelledSincePlanned(RUN, 1, 0))
        .expectNoEvents();
  }

  @Test
  void plannerDoesNotApprove() {
    run.given(opened(), concluded("h1", ANN))
        .when(approve("h1", ANN))
        .expectExceptionDetails(new SamePersonTwice(RUN, ANN))
        .expectNoEvents();
  }

  @Test
  void everyoneWhoOpenedOrPlannedIsAPlanner() {
    fixture()
        .given(opened(), concluded("h1", BOB), concluded("h2", CAT))
        .when(approve("h2", ANN))
        .expectExceptionDetails(new SamePersonTwice(RUN, ANN));
    fixture()
        .given(opened(), concluded("h1", BOB), concluded("h2", CAT))
        .when(approve("h2", BOB))
        .expectExceptionDetails(new SamePersonTwice(RUN, BOB));
  }

  @Test
  void approvalHoldsOnlyForTheHashPlannedLast() {
    run.given(opened(), concluded("h1", ANN), concluded("h2", ANN))
        .when(approve("h1", BOB))
        .expectExceptionDetails(new ChangedSinceShown(RUN, "h2", "h1"))
        .expectNoEvents();
  }

  @Test
  void runIsApprovedOnceAndOnlyWhenPlanned() {
    run.given(opened())
        .when(approve("", BOB))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.OPEN, "planned"));
    fixture()
        .given(opened(), concluded("h1", ANN), approved("h1"))
        .when(approve("h1", BOB))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.APPROVED, "planned"));
  }

  @Test
  void runIsNotClosedWhileAPayoutIsNeitherPaidNorCancelled() {
    reading(new Unsettled(2, List.of(PAYOUT)))
        .given(opened(), concluded("h1", ANN), approved("h1"))
        .when(new ClosePayRun(RUN, WEDNESDAY, ANN))
        .expectExceptionDetails(new PayoutsUnsettled(RUN, 2, List.of(PAYOUT)))
        .expectNoEvents();
  }

  @Test
  void runIsClosedOnceAndOnlyWhenApproved() {
    reading(NONE)
        .given(opened(), concluded("h1", ANN), approved("h1"))
        .when(new ClosePayRun(RUN, WEDNESDAY, ANN))
        .expectEvents(closed());
    reading(NONE)
        .given(opened(), concluded("h1", ANN))
        .when(new ClosePayRun(RUN, WEDNESDAY, ANN))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.PLANNED, "approved"));
    reading(NONE)
        .given(opened(), concluded("h1", ANN), approved("h1"), closed())
        .when(new ClosePayRun(RUN, WEDNESDAY, ANN))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.CLOSED, "approved"));
  }

  private static FixtureConfiguration<PayRun> fixture() {
    return reading(ONE);
  }

  private static FixtureConfiguration<PayRun> reading(Unsettled left) {
    UnsettledPayouts payouts = asked -> left;
    return new AggregateTestFixture<>(PayRun.class)
        .registerInjectableResource(payouts)
        .registerInjectableResource(new StreamsInMemory());
  }

  private static ConcludePlanning conclude(String hash, Actor by) {
    return new ConcludePlanning(RUN, totals(hash), WEDNESDAY, by);
  }

  private static ApprovePayRun approve(String hash, Actor by) {
    return new ApprovePayRun(RUN, hash, WEDNESDAY, by);
  }
}
