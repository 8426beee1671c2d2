package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.EVES;
import static dev.hourbook.ledger.payout.Pays.RUN;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.approved;
import static dev.hourbook.ledger.payout.Pays.closed;
import static dev.hourbook.ledger.payout.Pays.concluded;
import static dev.hourbook.ledger.payout.Pays.item;
import static dev.hourbook.ledger.payout.Pays.opened;
import static dev.hourbook.ledger.payout.Pays.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.HopEvent.DeliverySubmitted;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.HopEvent.OutcomeUnknown;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.HopEvent.ReversalSubmitted;
import dev.hourbook.ledger.payout.HopRefusal.NotToBeTried;
import dev.hourbook.ledger.payout.HopRefusal.OutOfTurn;
import dev.hourbook.ledger.payout.HopRefusal.PaidByHand;
import dev.hourbook.ledger.payout.HopRefusal.PaidByRail;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutRefusal.WrongStage;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.NoSheets;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import dev.hourbook.ledger.timesheet.Side;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** A payout whose rail is told to pay: hop by hop, attempt by attempt. */
class PayoutOnARailTest {

  private static final PayoutId ID = PayoutId.of(RUN, EVE, USD, Rail.STRIPE);
  private static final Money AMOUNT = Money.of("90", USD);
  private static final LocalDate FRIDAY = LocalDate.parse("2026-02-20");
  private static final PayoutPlanned PLANNED =
      new PayoutPlanned(ID, RUN, EVE, Rail.STRIPE, EVES.items(), 5_400, AMOUNT);
  private static final Failure CLOSED =
      new Failure(Remedy.EXPERT_MENDS, "account_closed", "closed");
  private static final Failure SANCTIONED = new Failure(Remedy.STOP, "sanctioned", "stopped");

  private static final PayoutSubmitted SUBMITTED = new PayoutSubmitted(ID, 1, "acct_1", ANN);
  private static final PayoutFunded FUNDED = new PayoutFunded(ID, EVE, 1, AMOUNT, "tr_1", ANN);
  private static final DeliverySubmitted SENT_ON = new DeliverySubmitted(ID, 1, ANN);
  private static final PayoutDelivered DELIVERED = new PayoutDelivered(ID, 1, "po_1", FRIDAY, ANN);
  private static final PayoutUndelivered UNDELIVERED = new PayoutUndelivered(ID, 1, CLOSED, ANN);
  private static final ReversalSubmitted TAKEN_BACK = new ReversalSubmitted(ID, 1, "mend", BOB);

  private final RecordedClaims claims = new RecordedClaims();

  @Test
  void moneyLeavesOnlyUnderAnApprovedRun() {
    payout(run(opened(), concluded("h", ANN)))
        .given(PLANNED)
        .when(submit())
        .expectExceptionDetails(new WrongStage(RUN, RunStage.PLANNED, "approved"));
    payout().given(PLANNED).when(submit()).expectEvents(SUBMITTED);
  }

  @Test
  void moneyArrivesHopByHop() {
    payout()
        .given(PLANNED, SUBMITTED)
        .when(report(new Outcome.Funded(1, "tr_1")))
        .expectEvents(FUNDED);
    payout().given(PLANNED, SUBMITTED, FUNDED).when(sendOn()).expectEvents(SENT_ON);
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON)
        .when(report(new Outcome.Delivered(1, "po_1", FRIDAY)))
        .expectEvents(DELIVERED);
  }

  @Test
  void outcomeToldAgainChangesNothingAndAnotherIsRefused() {
    payout()
        .given(PLANNED, SUBMITTED, FUNDED)
        .when(report(new Outcome.Funded(1, "tr_1")))
        .expectNoEvents();
    Outcome other = new Outcome.Failed(1, CLOSED);
    payout()
        .given(PLANNED, SUBMITTED, FUNDED)
        .when(report(other))
        .expectExceptionDetails(new OutOfTurn(ID, "funded", other.toString()));
    Outcome twice = new Outcome.Funded(1, "tr_2");
    payout()
        .given(PLANNED, SUBMITTED, FUNDED)
        .when(report(twice))
        .expectExceptionDetails(new OutOfTurn(ID, "funded", twice.toString()));
  }

  @Test
  void nothingIsSentAgainWhileAnOutcomeIsWaitedForOrUnknown() {
    String waiting = "waiting for the outcome of funding attempt 1";
    payout()
        .given(PLANNED, SUBMITTED)
        .when(submit())
        .expectExceptionDetails(new OutOfTurn(ID, waiting, "submitted"));
    payout()
        .given(PLANNED, SUBMITTED, unknown(Hop.FUNDING))
        .when(submit())
        .expectExceptionDetails(new OutOfTurn(ID, waiting, "submitted"));
    payout()
        .given(PLANNED, SUBMITTED, unknown(Hop.FUNDING))
        .when(report(new Outcome.Funded(1, "tr_1")))
        .expectEvents(FUNDED);
  }

  @Test
  void whatDidNotLeaveIsHeldAndSentAsTheNextAttempt() {
    PayoutFailed failed = new PayoutFailed(ID, 1, CLOSED, ANN);
    payout()
        .given(PLANNED, SUBMITTED)
        .when(report(new Outcome.Failed(1, CLOSED)))
        .expectEvents(failed);
    payout(run(opened(), concluded("h", ANN), approved("h"), closed()))
        .given(PLANNED, SUBMITTED, failed)
        .when(submit())
        .expectEvents(new PayoutSubmitted(ID, 2, "acct_1", ANN));
  }

  @Test
  void outcomeOfAnEarlierAttemptIsRefused() {
    Outcome late = new Outcome.Funded(1, "tr_1");
    payout()
        .given(
            PLANNED,
            SUBMITTED,
            new PayoutFailed(ID, 1, CLOSED, ANN),
            new PayoutSubmitted(ID, 2, "acct_1", ANN))
        .when(report(late))
        .expectExceptionDetails(
            new OutOfTurn(ID, "waiting for the outcome of funding attempt 2", late.toString()));
  }

  @Test
  void stoppedPayIsNotTriedAgain() {
    payout()
        .given(PLANNED, SUBMITTED, new PayoutFailed(ID, 1, SANCTIONED, ANN))
        .when(submit())
        .expectExceptionDetails(new NotToBeTried(ID, "sanctioned"));
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, new PayoutUndelivered(ID, 1, SANCTIONED, ANN))
        .when(sendOn())
        .expectExceptionDetails(new NotToBeTried(ID, "sanctioned"));
  }

  @Test
  void undeliveredMoneyIsSentOnOrTakenBackAndNeverPaidAnew() {
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(submit())
        .expectExceptionDetails(new OutOfTurn(ID, "undelivered: account_closed", "submitted"));
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(release())
        .expectExceptionDetails(new OutOfTurn(ID, "undelivered: account_closed", "released"));
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(sendOn())
        .expectEvents(new DeliverySubmitted(ID, 2, ANN));
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(new SubmitReversal(ID, "mend", WEDNESDAY, BOB))
        .expectEvents(TAKEN_BACK);
  }

  @Test
  void itemsAreFreeOnlyAfterOurOwnMoneyCameBack() {
    claims.take(Side.PAY, List.of(new Claim(item("p1", 1, "1").item(), ID.toString())));
    PayoutReversed reversed = new PayoutReversed(ID, 1, "trr_1", ANN);
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED, TAKEN_BACK)
        .when(report(new Outcome.Reversed(1, "trr_1")))
        .expectEvents(reversed);
    assertThat(claims.held()).hasSize(1);
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED, TAKEN_BACK, reversed)
        .when(release())
        .expectEvents(new HeldPayReleased(ID, "mended", BOB));
    assertThat(claims.held()).isEmpty();
  }

  @Test
  void whatTheBankSendsBackIsAtTheAccountAgain() {
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, DELIVERED)
        .when(report(new Outcome.Returned("po_1", CLOSED)))
        .expectEvents(new PayoutReturned(ID, "po_1", CLOSED, ANN));
    Outcome other = new Outcome.Returned("po_2", CLOSED);
    payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, DELIVERED)
        .when(report(other))
        .expectExceptionDetails(new OutOfTurn(ID, "delivered", other.toString()));
  }

  @Test
  void eachRailIsSettledInItsOwnWay() {
    payout()
        .given(PLANNED)
        .when(new RecordPayoutPaid(ID, FRIDAY, "wire", WEDNESDAY, ANN))
        .expectExceptionDetails(new PaidByRail(ID, Rail.STRIPE));
    payout()
        .given(Pays.planned())
        .when(new SubmitPayout(Pays.PAYOUT, "acct_1", WEDNESDAY, ANN))
        .expectExceptionDetails(new PaidByHand(Pays.PAYOUT));
  }

  private AggregateTestFixture<Payout> payout() {
    return payout(run(opened(), concluded("h", ANN), approved("h")));
  }

  private AggregateTestFixture<Payout> payout(StreamsInMemory streams) {
    AggregateTestFixture<Payout> fixture = new AggregateTestFixture<>(Payout.class);
    fixture.registerInjectableResource(streams);
    fixture.registerInjectableResource(claims);
    fixture.registerInjectableResource(new Terms(streams));
    fixture.registerInjectableResource(NoSheets.hours());
    return fixture;
  }

  private static OutcomeUnknown unknown(Hop hop) {
    return new OutcomeUnknown(ID, hop, 1, "no answer", Next.LOOK_UP, ANN);
  }

  private static SubmitPayout submit() {
    return new SubmitPayout(ID, "acct_1", WEDNESDAY, ANN);
  }

  private static SubmitDelivery sendOn() {
    return new SubmitDelivery(ID, WEDNESDAY, ANN);
  }

  private static ReportOutcome report(Outcome outcome) {
    return new ReportOutcome(ID, outcome, WEDNESDAY, ANN);
  }

  private static ReleaseHeld release() {
    return new ReleaseHeld(ID, "mended", WEDNESDAY, BOB);
  }
}
