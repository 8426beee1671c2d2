package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.OnARail.AMOUNT;
import static dev.hourbook.ledger.payout.OnARail.CLOSED;
import static dev.hourbook.ledger.payout.OnARail.DELIVERED;
import static dev.hourbook.ledger.payout.OnARail.FUNDED;
import static dev.hourbook.ledger.payout.OnARail.ID;
import static dev.hourbook.ledger.payout.OnARail.PLANNED;
import static dev.hourbook.ledger.payout.OnARail.SANCTIONED;
import static dev.hourbook.ledger.payout.OnARail.SENT_ON;
import static dev.hourbook.ledger.payout.OnARail.SUBMITTED;
import static dev.hourbook.ledger.payout.OnARail.TAKEN_BACK;
import static dev.hourbook.ledger.payout.OnARail.TO;
import static dev.hourbook.ledger.payout.OnARail.UNDELIVERED;
import static dev.hourbook.ledger.payout.OnARail.release;
import static dev.hourbook.ledger.payout.OnARail.report;
import static dev.hourbook.ledger.payout.OnARail.sendOn;
import static dev.hourbook.ledger.payout.OnARail.submit;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.approved;
import static dev.hourbook.ledger.payout.Pays.closed;
import static dev.hourbook.ledger.payout.Pays.concluded;
import static dev.hourbook.ledger.payout.Pays.item;
import static dev.hourbook.ledger.payout.Pays.opened;
import static dev.hourbook.ledger.payout.Pays.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.HopEvent.DeliverySubmitted;
import dev.hourbook.ledger.payout.HopEvent.HeldPayReleased;
import dev.hourbook.ledger.payout.HopEvent.PayoutFailed;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutReturned;
import dev.hourbook.ledger.payout.HopEvent.PayoutReversed;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.HopRefusal.NotToBeTried;
import dev.hourbook.ledger.payout.HopRefusal.OutOfTurn;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.Side;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What did not leave, did not arrive or came back is held, and never paid twice. */
class PayoutComesBackTest {

  private final OnARail rail = new OnARail();

  @Test
  void whatDidNotLeaveIsHeldAndSentAsTheNextAttempt() {
    PayoutFailed failed = new PayoutFailed(ID, 1, CLOSED, ANN);
    rail.payout()
        .given(PLANNED, SUBMITTED)
        .when(report(new Outcome.Failed(1, CLOSED)))
        .expectEvents(failed);
    rail.payout(run(opened(), concluded("h", ANN), approved("h"), closed()))
        .given(PLANNED, SUBMITTED, failed)
        .when(submit(2))
        .expectEvents(new PayoutSubmitted(ID, 2, "acct_1", ANN));
  }

  @Test
  void stoppedPayIsNotTriedAgain() {
    rail.payout()
        .given(PLANNED, SUBMITTED, new PayoutFailed(ID, 1, SANCTIONED, ANN))
        .when(submit(2))
        .expectExceptionDetails(new NotToBeTried(ID, "sanctioned"));
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, new PayoutUndelivered(ID, 1, SANCTIONED, ANN))
        .when(sendOn(2))
        .expectExceptionDetails(new NotToBeTried(ID, "sanctioned"));
  }

  @Test
  void undeliveredMoneyIsSentOnOrTakenBackAndNeverPaidAnew() {
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(submit(2))
        .expectExceptionDetails(new OutOfTurn(ID, "undelivered: account_closed", "submitted"));
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(release())
        .expectExceptionDetails(new OutOfTurn(ID, "undelivered: account_closed", "released"));
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(sendOn(2))
        .expectEvents(new DeliverySubmitted(ID, 2, ANN));
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED)
        .when(new SubmitReversal(ID, 1, "mend", WEDNESDAY, BOB))
        .expectEvents(TAKEN_BACK);
  }

  @Test
  void itemsAreFreeOnlyAfterOurOwnMoneyCameBack() {
    rail.claims().take(Side.PAY, List.of(new Claim(item("p1", 1, "1").item(), ID.toString())));
    PayoutReversed reversed = new PayoutReversed(ID, 1, "trr_1", ANN);
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED, TAKEN_BACK)
        .when(report(new Outcome.Reversed(1, "trr_1")))
        .expectEvents(reversed);
    assertThat(rail.claims().held()).hasSize(1);
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, UNDELIVERED, TAKEN_BACK, reversed)
        .when(release())
        .expectEvents(new HeldPayReleased(ID, "mended", BOB));
    assertThat(rail.claims().held()).isEmpty();
  }

  @Test
  void whatTheBankSendsBackIsAtTheAccountAgain() {
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, DELIVERED)
        .when(report(new Outcome.Returned("po_1", CLOSED)))
        .expectEvents(new PayoutReturned(ID, "po_1", CLOSED, ANN));
    Outcome other = new Outcome.Returned("po_2", CLOSED);
    rail.payout()
        .given(PLANNED, SUBMITTED, FUNDED, SENT_ON, DELIVERED)
        .when(report(other))
        .expectExceptionDetails(new OutOfTurn(ID, "delivered", other.toString()));
  }

  @Test
  void netIsSentAndAReleasedPayoutSaysWhichTaxItDoesNotWithholdAnyMore() {
    Withheld tax = new Withheld(Money.of("27", USD), new WithholdingRate(3_000, "us-nra"));
    PayoutPlanned planned = new PayoutPlanned(
        ID,
        PLANNED.run(),
        PLANNED.expert(),
        Rail.STRIPE,
        PLANNED.items(),
        5_400,
        AMOUNT,
        TO,
        List.of(),
        tax,
        null);
    rail.payout()
        .given(planned, SUBMITTED)
        .when(report(new Outcome.Funded(1, "tr_1")))
        .expectEvents(new PayoutFunded(ID, PLANNED.expert(), 1, Money.of("63", USD), "tr_1", ANN));
    rail.claims().take(Side.PAY, List.of(new Claim(item("p1", 1, "1").item(), ID.toString())));
    rail.payout()
        .given(planned, SUBMITTED, new PayoutFailed(ID, 1, CLOSED, ANN))
        .when(release())
        .expectEvents(new HeldPayReleased(ID, "mended", BOB, tax));
  }
}
