package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.payout.OnARail.CLOSED;
import static dev.hourbook.ledger.payout.OnARail.DELIVERED;
import static dev.hourbook.ledger.payout.OnARail.FRIDAY;
import static dev.hourbook.ledger.payout.OnARail.FUNDED;
import static dev.hourbook.ledger.payout.OnARail.ID;
import static dev.hourbook.ledger.payout.OnARail.PLANNED;
import static dev.hourbook.ledger.payout.OnARail.SENT_ON;
import static dev.hourbook.ledger.payout.OnARail.SUBMITTED;
import static dev.hourbook.ledger.payout.OnARail.TO;
import static dev.hourbook.ledger.payout.OnARail.report;
import static dev.hourbook.ledger.payout.OnARail.sendOn;
import static dev.hourbook.ledger.payout.OnARail.submit;
import static dev.hourbook.ledger.payout.OnARail.unknown;
import static dev.hourbook.ledger.payout.Pays.RUN;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.concluded;
import static dev.hourbook.ledger.payout.Pays.opened;
import static dev.hourbook.ledger.payout.Pays.run;

import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopRefusal.DestinationChanged;
import dev.hourbook.ledger.payout.HopRefusal.OutOfTurn;
import dev.hourbook.ledger.payout.HopRefusal.PaidByHand;
import dev.hourbook.ledger.payout.HopRefusal.PaidByRail;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutRefusal.WrongStage;
import org.junit.jupiter.api.Test;

/** A payout whose rail is told to pay: hop by hop, attempt by attempt. */
class PayoutOnARailTest {

  private final OnARail rail = new OnARail();

  @Test
  void moneyLeavesOnlyUnderAnApprovedRun() {
    rail.payout(run(opened(), concluded("h", ANN)))
        .given(PLANNED)
        .when(submit(1))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.PLANNED, "approved"));
    rail.payout().given(PLANNED).when(submit(1)).expectEvents(SUBMITTED);
  }

  @Test
  void moneyArrivesHopByHop() {
    rail.payout()
        .given(PLANNED, SUBMITTED)
        .when(report(new Outcome.Funded(1, "tr_1")))
        .expectEvents(FUNDED);
    rail.payout().given(PLANNED, SUBMITTED, FUNDED).when(sendOn(1)).expectEvents(SENT_ON);
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON)
        .when(report(new Outcome.Delivered(1, "po_1", FRIDAY)))
        .expectEvents(DELIVERED);
  }

  @Test
  void outcomeToldAgainChangesNothingAndAnotherIsRefused() {
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED)
        .when(report(new Outcome.Funded(1, "tr_1")))
        .expectNoEvents();
    Outcome other = new Outcome.Failed(1, CLOSED);
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED)
        .when(report(other))
        .expectExceptionDetails(new OutOfTurn(ID, "funded", other.toString()));
    Outcome twice = new Outcome.Funded(1, "tr_2");
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED)
        .when(report(twice))
        .expectExceptionDetails(new OutOfTurn(ID, "funded", twice.toString()));
  }

  @Test
  void nothingIsSentAgainWhileAnOutcomeIsWaitedForOrUnknown() {
    String waiting = "waiting for the outcome of funding attempt 1";
    rail.payout()
        .given(PLANNED, SUBMITTED)
        .when(submit(2))
        .expectExceptionDetails(new OutOfTurn(ID, waiting, "submitted"));
    rail.payout()
        .given(PLANNED, SUBMITTED, unknown(Hop.FUNDING))
        .when(submit(2))
        .expectExceptionDetails(new OutOfTurn(ID, waiting, "submitted"));
    rail.payout()
        .given(PLANNED, SUBMITTED, unknown(Hop.FUNDING))
        .when(report(new Outcome.Funded(1, "tr_1")))
        .expectEvents(FUNDED);
  }

  @Test
  void intentIsTheNextAttemptAndNeverOneThatIsThereAlready() {
    PayoutFailed failed = new PayoutFailed(ID, 1, CLOSED, ANN);
    rail.payout().given(PLANNED).when(submit(2)).expectExceptionDetails(outOfTurn("planned"));
    rail.payout()
        .given(PLANNED, SUBMITTED, failed)
        .when(submit(1))
        .expectExceptionDetails(outOfTurn("held: account_closed"));
  }

  private static OutOfTurn outOfTurn(String state) {
    return new OutOfTurn(ID, state, "submitted");
  }

  @Test
  void moneyGoesNowhereButWhereItWasPlannedToGo() {
    rail.payout()
        .given(PLANNED)
        .when(new SubmitPayout(ID, 1, new Destination("acct_1", "fp-2"), WEDNESDAY, ANN))
        .expectExceptionDetails(new DestinationChanged(ID));
    rail.payout()
        .given(PLANNED)
        .when(new SubmitPayout(ID, 1, new Destination("acct_2", "fp-1"), WEDNESDAY, ANN))
        .expectExceptionDetails(new DestinationChanged(ID));
  }

  @Test
  void eachRailIsSettledInItsOwnWay() {
    rail.payout()
        .given(PLANNED)
        .when(new RecordPayoutPaid(ID, FRIDAY, "wire", WEDNESDAY, ANN))
        .expectExceptionDetails(new PaidByRail(ID, Rail.STRIPE));
    rail.payout()
        .given(Pays.planned())
        .when(new SubmitPayout(Pays.PAYOUT, 1, TO, WEDNESDAY, ANN))
        .expectExceptionDetails(new PaidByHand(Pays.PAYOUT));
  }

  @Test
  void outcomeOfAnEarlierAttemptIsRefused() {
    Outcome late = new Outcome.Funded(1, "tr_1");
    rail.payout()
        .given(
            PLANNED,
            SUBMITTED,
            new PayoutFailed(ID, 1, CLOSED, ANN),
            new PayoutSubmitted(ID, 2, "acct_1", ANN))
        .when(report(late))
        .expectExceptionDetails(
            new OutOfTurn(ID, "waiting for the outcome of funding attempt 2", late.toString()));
  }
}
