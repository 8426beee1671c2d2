package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Pays.EVES;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.RUN;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.concluded;
import static dev.hourbook.ledger.payout.Pays.item;
import static dev.hourbook.ledger.payout.Pays.opened;
import static dev.hourbook.ledger.payout.Pays.planned;
import static dev.hourbook.ledger.payout.Pays.run;

import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutRefusal.NothingToPay;
import dev.hourbook.ledger.payout.PayoutRefusal.WithheldOtherwise;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.NoSheets;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import dev.hourbook.ledger.timesheet.Side;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** A payout of 90.00 of which 24 % are withheld. */
class TaxedPayoutTest {

  private static final Withheld TAX =
      new Withheld(Money.of("21.60", USD), new WithholdingRate(2_400, "us-backup"));

  private final RecordedClaims claims = new RecordedClaims();

  @Test
  void taxIsWithheldOfTheWholeGrossByItsRateAndNoOtherWay() {
    PlannedPayout taxed = EVES.withholding(TAX);
    payout(run(opened())).givenNoPriorActivity().when(plan(taxed)).expectEvents(planned(TAX));
    Withheld less = new Withheld(Money.of("21.59", USD), TAX.rate());
    payout(run(opened()))
        .givenNoPriorActivity()
        .when(plan(EVES.withholding(less)))
        .expectExceptionDetails(new WithheldOtherwise(PAYOUT, less, Money.of("90", USD)));
  }

  @Test
  void payoutOfWhichAllIsWithheldIsRefused() {
    Withheld all = new Withheld(Money.of("90", USD), new WithholdingRate(10_000, "us-backup"));
    payout(run(opened()))
        .givenNoPriorActivity()
        .when(plan(EVES.withholding(all)))
        .expectExceptionDetails(new NothingToPay(PAYOUT, Money.zero(USD)));
  }

  @Test
  void cancelledPayoutSaysWhichTaxItDoesNotWithholdAnyMore() {
    claims.take(Side.PAY, List.of(new Claim(item("p1", 1, "1").item(), PAYOUT.toString())));
    payout(run(opened(), concluded("h1", ANN)))
        .given(planned(TAX))
        .when(new CancelPayout(PAYOUT, "held", WEDNESDAY, ANN))
        .expectEvents(new PayoutCancelled(PAYOUT, "held", ANN, TAX));
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
}
