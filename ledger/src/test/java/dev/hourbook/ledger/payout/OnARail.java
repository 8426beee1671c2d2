package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.EVES;
import static dev.hourbook.ledger.payout.Pays.RUN;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.approved;
import static dev.hourbook.ledger.payout.Pays.concluded;
import static dev.hourbook.ledger.payout.Pays.opened;
import static dev.hourbook.ledger.payout.Pays.run;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopEvent.DeliverySubmitted;
import dev.hourbook.ledger.payout.HopEvent.OutcomeUnknown;
import dev.hourbook.ledger.payout.HopEvent.PayoutDelivered;
import dev.hourbook.ledger.payout.HopEvent.PayoutFunded;
import dev.hourbook.ledger.payout.HopEvent.PayoutSubmitted;
import dev.hourbook.ledger.payout.HopEvent.PayoutUndelivered;
import dev.hourbook.ledger.payout.HopEvent.ReversalSubmitted;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.timesheet.NoSheets;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import java.time.LocalDate;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** A payout of the run on a rail with hops, and small words for what happens to it. */
final class OnARail {

  static final PayoutId ID = PayoutId.of(RUN, EVE, USD, Rail.STRIPE);
  static final Money AMOUNT = Money.of("90", USD);
  static final LocalDate FRIDAY = LocalDate.parse("2026-02-20");
  static final Destination TO = new Destination("acct_1", "fp-1");
  static final PayoutPlanned PLANNED =
      new PayoutPlanned(ID, RUN, EVE, Rail.STRIPE, EVES.items(), 5_400, AMOUNT, TO);
  static final Failure CLOSED = new Failure(Remedy.EXPERT_MENDS, "account_closed", "closed");
  static final Failure SANCTIONED = new Failure(Remedy.STOP, "sanctioned", "stopped");

  static final PayoutSubmitted SUBMITTED = new PayoutSubmitted(ID, 1, "acct_1", ANN);
  static final PayoutFunded FUNDED = new PayoutFunded(ID, EVE, 1, AMOUNT, "tr_1", ANN);
  static final DeliverySubmitted SENT_ON = new DeliverySubmitted(ID, 1, ANN);
  static final PayoutDelivered DELIVERED = new PayoutDelivered(ID, 1, "po_1", FRIDAY, ANN);
  static final PayoutUndelivered UNDELIVERED = new PayoutUndelivered(ID, 1, CLOSED, ANN);
  static final ReversalSubmitted TAKEN_BACK = new ReversalSubmitted(ID, 1, "mend", BOB);

  private final RecordedClaims claims = new RecordedClaims();

  RecordedClaims claims() {
    return claims;
  }

  AggregateTestFixture<Payout> payout() {
    return payout(run(opened(), concluded("h", ANN), approved("h")));
  }

  AggregateTestFixture<Payout> payout(StreamsInMemory streams) {
    AggregateTestFixture<Payout> fixture = new AggregateTestFixture<>(Payout.class);
    fixture.registerInjectableResource(streams);
    fixture.registerInjectableResource(Uncounted.PAYOUTS);
    fixture.registerInjectableResource(claims);
    fixture.registerInjectableResource(new Terms(streams));
    fixture.registerInjectableResource(NoSheets.hours());
    fixture.registerInjectableResource(new FiledInMemory());
    fixture.registerInjectableResource(new Debts(fixture::getRepository));
    return fixture;
  }

  static OutcomeUnknown unknown(Hop hop) {
    return new OutcomeUnknown(ID, hop, 1, "no answer", Next.LOOK_UP, ANN);
  }

  static SubmitPayout submit(int attempt) {
    return new SubmitPayout(ID, attempt, TO, WEDNESDAY, ANN);
  }

  static SubmitDelivery sendOn(int attempt) {
    return new SubmitDelivery(ID, attempt, WEDNESDAY, ANN);
  }

  static ReportOutcome report(Outcome outcome) {
    return new ReportOutcome(ID, outcome, WEDNESDAY, ANN);
  }

  static ReleaseHeld release() {
    return new ReleaseHeld(ID, "mended", WEDNESDAY, BOB);
  }
}
