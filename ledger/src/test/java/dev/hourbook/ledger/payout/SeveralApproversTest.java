package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.RUN;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.approved;
import static dev.hourbook.ledger.payout.Pays.opened;

import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.ApprovalPolicyEvent.ApprovalPolicySet;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunApproved;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunEndorsed;
import dev.hourbook.ledger.payout.PayRunEvent.PayRunPlanned;
import dev.hourbook.ledger.payout.PayoutRefusal.CancelledSincePlanned;
import dev.hourbook.ledger.payout.PayoutRefusal.ChangedSinceShown;
import dev.hourbook.ledger.payout.PayoutRefusal.SamePersonTwice;
import dev.hourbook.ledger.payout.PayoutRefusal.WrongStage;
import dev.hourbook.ledger.payout.UnsettledPayouts.Unsettled;
import java.time.Instant;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

/** A run that comes to much is approved by several, each of whom says yes to the same hash. */
class SeveralApproversTest {

  private static final Actor CAT = new Actor("user:cat");
  private static final Actor DAN = new Actor("user:dan");

  private final StreamsInMemory book = new StreamsInMemory();

  @Test
  void amountBelowTheTierNeedsOnePerson() {
    asking(WEDNESDAY, tier(2, "100.00"));
    run(1).given(opened(), planned("99.99")).when(approve(BOB)).expectEvents(approved("h1"));
  }

  @Test
  void amountOfTheTierItselfNeedsTwo() {
    asking(WEDNESDAY, tier(2, "100.00"));
    run(1)
        .given(opened(), planned("100.00"))
        .when(approve(BOB))
        .expectResultMessagePayload(new Consent(1, 2))
        .expectEvents(endorsed(BOB));
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB))
        .when(approve(CAT))
        .expectResultMessagePayload(new Consent(2, 2))
        .expectEvents(new PayRunApproved(RUN, "h1", CAT));
  }

  @Test
  void higherTierNeedsThree() {
    asking(WEDNESDAY, tier(2, "100.00"), tier(3, "200.00"));
    run(1)
        .given(opened(), planned("200.00"), endorsed(BOB))
        .when(approve(CAT))
        .expectEvents(endorsed(CAT));
    run(1)
        .given(opened(), planned("200.00"), endorsed(BOB), endorsed(CAT))
        .when(approve(DAN))
        .expectEvents(new PayRunApproved(RUN, "h1", DAN));
  }

  @Test
  void onePersonIsOneYesAndAPlannerNone() {
    asking(WEDNESDAY, tier(3, "100.00"));
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB))
        .when(approve(new Actor("user:BOB")))
        .expectExceptionDetails(new ApprovalRefusal.EndorsedAlready(RUN, new Actor("user:BOB")))
        .expectNoEvents();
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB))
        .when(approve(ANN))
        .expectExceptionDetails(new SamePersonTwice(RUN, ANN))
        .expectNoEvents();
  }

  @Test
  void yesToSomethingElseIsForgotten() {
    asking(WEDNESDAY, tier(2, "100.00"));
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB), planned("h2", "100.00"))
        .when(new ApprovePayRun(RUN, "h2", WEDNESDAY, CAT))
        .expectEvents(new PayRunEndorsed(RUN, "h2", CAT));
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB), planned("h2", "100.00"))
        .when(approve(CAT))
        .expectExceptionDetails(new ChangedSinceShown(RUN, "h2", "h1"));
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB), planned("100.00"))
        .when(approve(BOB))
        .expectEvents(endorsed(BOB));
  }

  @Test
  void payoutCancelledBetweenTwoApprovalsAsksForAnotherLook() {
    asking(WEDNESDAY, tier(2, "100.00"));
    run(0)
        .given(opened(), planned("100.00"), endorsed(BOB))
        .when(approve(CAT))
        .expectExceptionDetails(new CancelledSincePlanned(RUN, 1, 0))
        .expectNoEvents();
  }

  @Test
  void policyThatBeginsLaterDoesNotCount() {
    asking(WEDNESDAY.plusSeconds(1), tier(2, "100.00"));
    run(1).given(opened(), planned("100.00")).when(approve(BOB)).expectEvents(approved("h1"));
    run(1)
        .given(opened(), planned("100.00"))
        .when(new ApprovePayRun(RUN, "h1", WEDNESDAY.plusSeconds(1), BOB))
        .expectEvents(endorsed(BOB));
  }

  @Test
  void rulesOfTheLastApprovalDecide() {
    asking(WEDNESDAY.minusSeconds(2), tier(2, "100.00"));
    asking(WEDNESDAY.minusSeconds(1), tier(3, "100.00"));
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB))
        .when(approve(CAT))
        .expectResultMessagePayload(new Consent(2, 3))
        .expectEvents(endorsed(CAT));
  }

  @Test
  void endorsedRunIsNotApprovedYet() {
    run(1)
        .given(opened(), planned("100.00"), endorsed(BOB))
        .when(new PayRunCommand.ClosePayRun(RUN, WEDNESDAY, ANN))
        .expectExceptionDetails(new WrongStage(RUN, RunStage.PLANNED, "approved"));
  }

  private void asking(Instant since, ApprovalTier... tiers) {
    ApprovalRules rules = new ApprovalRules(List.of(tiers));
    book.add(
        ApprovalPolicyId.MAIN,
        new ApprovalPolicySet(ApprovalPolicyId.MAIN, rules, since, "law", since, ANN, BOB));
  }

  private static ApprovalTier tier(int approvers, String from) {
    return new ApprovalTier(Money.of(from, USD), approvers);
  }

  private FixtureConfiguration<PayRun> run(long left) {
    UnsettledPayouts payouts = asked -> new Unsettled(left, List.of(PAYOUT));
    return new AggregateTestFixture<>(PayRun.class)
        .registerInjectableResource(payouts)
        .registerInjectableResource(book);
  }

  private static PayRunPlanned planned(String amount) {
    return planned("h1", amount);
  }

  private static PayRunPlanned planned(String hash, String amount) {
    RunTotals totals = new RunTotals(1, 5_400, List.of(Money.of(amount, USD)), hash);
    return new PayRunPlanned(RUN, totals, ANN);
  }

  private static PayRunEndorsed endorsed(Actor by) {
    return new PayRunEndorsed(RUN, "h1", by);
  }

  private static ApprovePayRun approve(Actor by) {
    return new ApprovePayRun(RUN, "h1", WEDNESDAY, by);
  }
}
