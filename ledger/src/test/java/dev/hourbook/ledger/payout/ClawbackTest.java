package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.WEEK;
import static dev.hourbook.ledger.payout.Pays.planned;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import dev.hourbook.ledger.timesheet.TermsUsed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;

/** The payout of the week paid p1, an hour for 60, and p2, half an hour for 30. */
class ClawbackTest {

  private static final LocalDate MONDAY = WEEK.start();
  private static final PayoutPaid PAID =
      new PayoutPaid(PAYOUT, LocalDate.parse("2026-02-19"), "wire-1", ANN);

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
        List.of(item("p1", 3_600, "60.00"), item("p2", 1_800, "30.00")),
        0,
        "0.00");
  }

  @Test
  void splitIsDecidedInSecondsAndMoneyFollows() {
    decided(
        ClawbackCause.NOT_WORKED,
        ClawbackOption.SPLIT,
        3_601,
        List.of(item("p1", 3_600, "60.00"), item("p2", 1, "0.02")),
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

  private static AggregateTestFixture<Payout> payout() {
    AggregateTestFixture<Payout> fixture = new AggregateTestFixture<>(Payout.class);
    fixture.registerInjectableResource(
        new StreamsInMemory().add(new TimesheetId(C1, WEEK), approval()));
    fixture.registerInjectableResource(new RecordedClaims());
    return fixture;
  }

  private static HoursApproved approval() {
    return new HoursApproved(
        new TimesheetId(C1, WEEK),
        BOB,
        null,
        engagement(PayCalendar.ISO),
        List.of(),
        0,
        List.of(),
        List.of(worked("p1", 3_600), worked("p2", 1_800)),
        List.of(),
        List.of(),
        new TermsUsed(1, 1, Rounding.NONE));
  }

  private static Item worked(String id, long seconds) {
    Rate sixty = Rate.of("60", USD);
    return new Item(p(id), MONDAY, sixty, seconds, sixty.worth(seconds), 0, List.of());
  }

  private static ItemId p(String id) {
    return new ItemId(id);
  }

  private static ClawbackItem item(String id, long seconds, String amount) {
    return new ClawbackItem(p(id), C1, WEEK, MONDAY, seconds, Money.of(amount, USD));
  }

  private static ProposeClawback propose(String document, Asked... items) {
    return new ProposeClawback(
        PAYOUT, List.of(items), ClawbackCause.NOT_WORKED, "credited", document, WEDNESDAY, ANN);
  }

  private static ProposeClawback propose(ClawbackCause cause, Asked... items) {
    return new ProposeClawback(
        PAYOUT, List.of(items), cause, "credited", "credit-note:7", WEDNESDAY, ANN);
  }

  private static ClawbackProposed proposed(ClawbackCause cause, ClawbackItem... items) {
    List<ClawbackItem> all = List.of(items);
    return new ClawbackProposed(
        PAYOUT,
        EVE,
        1,
        all,
        all.stream().mapToLong(ClawbackItem::seconds).sum(),
        all.stream().map(ClawbackItem::amount).reduce(Money::plus).orElseThrow(),
        cause,
        cause == ClawbackCause.QUALITY ? ClawbackOption.ABSORB : ClawbackOption.BEAR,
        "credited",
        "credit-note:7",
        ANN);
  }

  private static DecideClawback decide(ClawbackOption option, long seconds, Actor by) {
    return new DecideClawback(PAYOUT, 1, option, seconds, "as shown", WEDNESDAY, by);
  }
}
