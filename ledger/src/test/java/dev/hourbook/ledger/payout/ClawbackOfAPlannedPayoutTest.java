package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.payout.Clawed.decide;
import static dev.hourbook.ledger.payout.Clawed.item;
import static dev.hourbook.ledger.payout.Clawed.p;
import static dev.hourbook.ledger.payout.Clawed.payout;
import static dev.hourbook.ledger.payout.Clawed.propose;
import static dev.hourbook.ledger.payout.Clawed.proposed;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.planned;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours are credited while the payout that holds them is on its way. */
class ClawbackOfAPlannedPayoutTest {

  @Test
  void ruleThatFindsThePayoutCancelledMeanwhileChangesNothing() {
    payout()
        .given(planned(), new PayoutCancelled(PAYOUT, "bank details", ANN))
        .when(new ProposeClawback(
            PAYOUT,
            List.of(new Asked(p("p1"), 1)),
            ClawbackCause.NOT_WORKED,
            "as removed",
            "credit-note:7",
            WEDNESDAY,
            Actor.system("hours-credited")))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void decisionWaitsUntilThePayoutIsPaid() {
    ClawbackProposed early = proposed(ClawbackCause.NOT_WORKED, item("p1", 3_600, "60.00"));
    payout()
        .given(planned())
        .when(propose(ClawbackCause.NOT_WORKED, new Asked(p("p1"), 3_600)))
        .expectEvents(early);
    payout()
        .given(planned(), early)
        .when(decide(ClawbackOption.BEAR, 3_600, BOB))
        .expectExceptionDetails(new ClawbackRefusal.NotPaid(PAYOUT));
  }
}
