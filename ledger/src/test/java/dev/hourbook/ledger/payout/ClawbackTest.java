package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.payout.Clawed.MONDAY;
import static dev.hourbook.ledger.payout.Clawed.PAID;
import static dev.hourbook.ledger.payout.Clawed.borne;
import static dev.hourbook.ledger.payout.Clawed.byRule;
import static dev.hourbook.ledger.payout.Clawed.decide;
import static dev.hourbook.ledger.payout.Clawed.item;
import static dev.hourbook.ledger.payout.Clawed.p;
import static dev.hourbook.ledger.payout.Clawed.payout;
import static dev.hourbook.ledger.payout.Clawed.propose;
import static dev.hourbook.ledger.payout.Clawed.proposed;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The payout of the week paid p1, an hour for 60, and p2, half an hour for 30. */
class ClawbackTest {

  @Test
  void qualityIsProposedToBeAbsorbedAndOnlyThat() {
    payout()
        .given(planned(), PAID)
        .when(propose(ClawbackCause.QUALITY, new Asked(p("p1"), 3_600)))
        .expectEvents(proposed(ClawbackCause.QUALITY, item("p1", 3_600, "60.00")));
    refused(
        proposed(ClawbackCause.QUALITY, item("p1", 3_600, "60.00")),
        decide(ClawbackOption.BEAR, 3_600, BOB),
        new ClawbackRefusal.QualityIsAbsorbed(PAYOUT, 1));
    decided(ClawbackCause.QUALITY, ClawbackOption.ABSORB, 0, List.of(), 5_400, "90.00");
  }

  @Test
  void whatWasNotWorkedMayBeBorneInWhole() {
    decided(
        ClawbackCause.NOT_WORKED,
        ClawbackOption.BEAR,
        5_400,
        List.of(borne("p1", 3_600, "60.00"), borne("p2", 1_800, "30.00")),
        0,
        "0.00");
  }

  @Test
  void splitIsDecidedInSecondsAndMoneyFollows() {
    decided(
        ClawbackCause.NOT_WORKED,
        ClawbackOption.SPLIT,
        3_601,
        List.of(borne("p1", 3_600, "60.00"), borne("p2", 1, "0.02")),
        1_799,
        "29.98");
  }

  @Test
  void partsOfAnItemAddUpToItsMoney() {
    List<Object> facts = new ArrayList<>(List.of(planned(), PAID));
    Money sum = Money.zero(USD);
    for (int part = 1; part <= 3; part++) {
      ClawbackItem third =
          ClawbackItem.of(Pays.item("p1", 3_600, "100.01"), MONDAY, 1_200L * (part - 1), 1_200);
      sum = sum.plus(third.amount());
    }
    assertThat(sum).isEqualTo(Money.of("100.01", USD));
    facts.add(proposed(ClawbackCause.NOT_WORKED, item("p1", 3_000, "50.00")));
    payout()
        .given(facts)
        .when(propose("credit-note:8", new Asked(p("p1"), 601)))
        .expectExceptionDetails(new ClawbackRefusal.TooFewSeconds(p("p1"), 601, 600));
  }

  @Test
  void oneDocumentIsProposedOnce() {
    payout()
        .given(planned(), PAID, proposed(ClawbackCause.NOT_WORKED, item("p1", 600, "10.00")))
        .when(propose(ClawbackCause.NOT_WORKED, new Asked(p("p1"), 600)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void aRuleProposesWhatNobodyHasProposedYetOrNothing() {
    ClawbackProposed byHand = proposed(ClawbackCause.NOT_WORKED, item("p1", 3_000, "50.00"));
    payout()
        .given(planned(), PAID, byHand)
        .when(byRule(new Asked(p("p1"), 3_600), new Asked(p("p2"), 1_800), new Asked(p("p9"), 60)))
        .expectEvents(byRule(item("p1", 600, "10.00"), item("p2", 1_800, "30.00")));
    payout()
        .given(planned(), PAID, proposed(ClawbackCause.NOT_WORKED, item("p1", 3_600, "60.00")))
        .when(byRule(new Asked(p("p1"), 3_600)))
        .expectSuccessfulHandlerExecution()
        .expectNoEvents();
  }

  @Test
  void onlyPaidItemsOfThisPayoutComeBack() {
    payout()
        .given(planned(), new PayoutCancelled(PAYOUT, "bank details", ANN))
        .when(propose(ClawbackCause.NOT_WORKED, new Asked(p("p1"), 1)))
        .expectExceptionDetails(new ClawbackRefusal.NotPaid(PAYOUT));
    payout()
        .given(planned(), PAID)
        .when(propose(ClawbackCause.NOT_WORKED, new Asked(p("p9"), 1)))
        .expectExceptionDetails(new ClawbackRefusal.TooFewSeconds(p("p9"), 1, 0));
  }

  @Test
  void anotherPersonDecidesWithSecondsThatFitAndOnlyOnce() {
    ClawbackProposed open = proposed(ClawbackCause.NOT_WORKED, item("p1", 3_600, "60.00"));
    refused(
        open, decide(ClawbackOption.BEAR, 3_600, ANN), new ClawbackRefusal.SamePersonTwice(ANN));
    refused(
        open,
        decide(ClawbackOption.SPLIT, 3_600, BOB),
        new ClawbackRefusal.SecondsDoNotFit(ClawbackOption.SPLIT, 3_600, 3_600));
    ClawbackDecided done = new ClawbackDecided(
        PAYOUT, EVE, 1, ClawbackOption.ABSORB, List.of(), 3_600, Money.of("60", USD), "x", BOB);
    payout()
        .given(planned(), PAID, open, done)
        .when(decide(ClawbackOption.ABSORB, 0, BOB))
        .expectExceptionDetails(new ClawbackRefusal.NothingProposed(PAYOUT, 1));
  }

  private static void decided(
      ClawbackCause cause,
      ClawbackOption option,
      long seconds,
      List<ClawbackItem> borne,
      long absorbed,
      String amount) {
    payout()
        .given(
            planned(), PAID, proposed(cause, item("p1", 3_600, "60.00"), item("p2", 1_800, "30")))
        .when(decide(option, seconds, BOB))
        .expectEvents(new ClawbackDecided(
            PAYOUT, EVE, 1, option, borne, absorbed, Money.of(amount, USD), "as shown", BOB));
  }

  private static void refused(ClawbackProposed open, DecideClawback command, Refusal refusal) {
    payout().given(planned(), PAID, open).when(command).expectExceptionDetails(refusal);
  }
}
