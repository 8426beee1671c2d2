package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Pays.EVES;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.RUN;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.approved;
import static dev.hourbook.ledger.payout.Pays.closed;
import static dev.hourbook.ledger.payout.Pays.concluded;
import static dev.hourbook.ledger.payout.Pays.item;
import static dev.hourbook.ledger.payout.Pays.opened;
import static dev.hourbook.ledger.payout.Pays.planned;
import static dev.hourbook.ledger.payout.Pays.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutRefusal.AlreadySettled;
import dev.hourbook.ledger.payout.PayoutRefusal.NothingToPay;
import dev.hourbook.ledger.payout.PayoutRefusal.UnknownRun;
import dev.hourbook.ledger.payout.PayoutRefusal.WrongStage;
import dev.hourbook.ledger.timesheet.ClaimRefusal.ItemTaken;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.NoSheets;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import dev.hourbook.ledger.timesheet.Side;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

class PayoutTest {

  private static final LocalDate THURSDAY = LocalDate.parse("2026-02-19");
  private static final StreamsInMemory PLANNED = run(opened(), concluded("h1", ANN));
  private static final StreamsInMemory APPROVED =
      run(opened(), concluded("h1", ANN), approved("h1"));
  private static final PayoutPaid PAID = new PayoutPaid(PAYOUT, THURSDAY, "wire-1", ANN);
  private static final PayoutCancelled CANCELLED = new PayoutCancelled(PAYOUT, "held", ANN);

  private final RecordedClaims claims = new RecordedClaims();

  @Test
  void planningListsTheItemsTheirSumAndClaimsThem() {
    payout(run(opened())).givenNoPriorActivity().when(plan(EVES)).expectEvents(planned());
    assertThat(claims.held()).containsExactly("pay p1 " + PAYOUT, "pay p2 " + PAYOUT);
  }

  @Test
  void itemInAnotherPayoutIsRefusedWithItsHolder() {
    Claim holder = new Claim(item("p2", 1, "1").item(), "payout:earlier");
    claims.take(Side.PAY, List.of(holder));
    payout(run(opened()))
        .givenNoPriorActivity()
        .when(plan(EVES))
        .expectExceptionDetails(new ItemTaken(Side.PAY, 1, List.of(holder)));
    assertThat(claims.held()).containsExactly("pay p2 payout:earlier");
  }

  @Test
  void payoutOfNothingOrLessIsRefusedAndItsItemsStayAccrued() {
    PlannedPayout nothing = new PlannedPayout(
        EVE, Rail.BANK, List.of(item("p1", 3_600, "60"), item("p2", -3_600, "-60")));
    payout(run(opened()))
        .givenNoPriorActivity()
        .when(plan(nothing))
        .expectExceptionDetails(new NothingToPay(PAYOUT, Money.zero(USD)));
    assertThat(claims.held()).isEmpty();
  }

  @Test
  void payoutsArePlannedOnlyInAnOpenRun() {
    payout(PLANNED)
        .givenNoPriorActivity()
        .when(plan(EVES))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.PLANNED, "open"));
    payout(new StreamsInMemory())
        .givenNoPriorActivity()
        .when(plan(EVES))
        .expectExceptionDetails(new UnknownRun(RUN));
    assertThat(claims.held()).isEmpty();
  }

  @Test
  void payoutIsPaidOnlyOnceItsRunIsApproved() {
    payout(PLANNED)
        .given(planned())
        .when(paid(THURSDAY, "wire-1"))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.PLANNED, "approved"))
        .expectNoEvents();
    payout(APPROVED).given(planned()).when(paid(THURSDAY, "wire-1")).expectEvents(PAID);
  }

  @Test
  void payoutOfAClosedRunIsNotPaidAnyMore() {
    payout(run(opened(), concluded("h1", ANN), approved("h1"), closed()))
        .given(planned())
        .when(paid(THURSDAY, "wire-1"))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.CLOSED, "approved"));
  }

  @Test
  void sameRecordAgainChangesNothing() {
    payout(APPROVED)
        .given(planned(), PAID)
        .when(paid(THURSDAY, "wire-1"))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void anotherRecordOfAPaidPayoutIsRefused() {
    AlreadySettled settled = new AlreadySettled(PAYOUT, "paid");
    payout(APPROVED)
        .given(planned(), PAID)
        .when(paid(THURSDAY, "wire-2"))
        .expectExceptionDetails(settled);
    payout(APPROVED)
        .given(planned(), PAID)
        .when(paid(THURSDAY.plusDays(1), "wire-1"))
        .expectExceptionDetails(settled);
    payout(APPROVED).given(planned(), PAID).when(cancel()).expectExceptionDetails(settled);
  }

  @Test
  void cancellingGivesTheItemsBack() {
    claims.take(Side.PAY, List.of(new Claim(item("p1", 1, "1").item(), PAYOUT.toString())));
    claims.take(Side.PAY, List.of(new Claim(item("p9", 1, "1").item(), "payout:other")));
    payout(PLANNED).given(planned()).when(cancel()).expectEvents(CANCELLED);
    assertThat(claims.held()).containsExactly("pay p9 payout:other");
  }

  @Test
  void approvedPayoutIsNotCancelled() {
    payout(APPROVED)
        .given(planned())
        .when(cancel())
        .expectExceptionDetails(new WrongStage(RUN, RunStage.APPROVED, "not yet approved"))
        .expectNoEvents();
  }

  @Test
  void cancelledPayoutIsNeitherPaidNorCancelledAgain() {
    AlreadySettled settled = new AlreadySettled(PAYOUT, "cancelled");
    payout(APPROVED)
        .given(planned(), CANCELLED)
        .when(paid(THURSDAY, "wire-1"))
        .expectExceptionDetails(settled);
    payout(PLANNED).given(planned(), CANCELLED).when(cancel()).expectExceptionDetails(settled);
  }

  @Test
  void idIsTheFacts() {
    assertThat(PAYOUT).hasToString("payout:2026-02-09@iso:E-1:main:USD:bank");
    assertThat(EVES.idIn(RUN)).isEqualTo(PAYOUT);
  }

  private AggregateTestFixture<Payout> payout(StreamsInMemory streams) {
    AggregateTestFixture<Payout> fixture = new AggregateTestFixture<>(Payout.class);
    fixture.registerInjectableResource(streams);
    fixture.registerInjectableResource(Uncounted.PAYOUTS);
    fixture.registerInjectableResource(claims);
    fixture.registerInjectableResource(new Terms(streams));
    fixture.registerInjectableResource(NoSheets.hours());
    fixture.registerInjectableResource(new FiledInMemory());
    fixture.registerInjectableResource(new Debts(fixture::getRepository));
    fixture.registerAnnotatedCommandHandler(new PayoutPlanning(fixture.getRepository()));
    return fixture;
  }

  private static PlanPayouts plan(PlannedPayout... payouts) {
    return new PlanPayouts(RUN, List.of(payouts), WEDNESDAY, ANN);
  }

  private static RecordPayoutPaid paid(LocalDate on, String reference) {
    return new RecordPayoutPaid(PAYOUT, on, reference, WEDNESDAY, ANN);
  }

  private static CancelPayout cancel() {
    return new CancelPayout(PAYOUT, "held", WEDNESDAY, ANN);
  }
}
