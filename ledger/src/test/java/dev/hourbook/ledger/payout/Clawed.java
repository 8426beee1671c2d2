package dev.hourbook.ledger.payout;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.payout.Pays.BOB;
import static dev.hourbook.ledger.payout.Pays.PAYOUT;
import static dev.hourbook.ledger.payout.Pays.WEDNESDAY;
import static dev.hourbook.ledger.payout.Pays.WEEK;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.contract.Terms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.payout.PayoutCommand.Asked;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackProposed;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.NoSheets;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import dev.hourbook.ledger.timesheet.TermsUsed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;

/** The payout of the week pays p1, an hour for 60, and p2, half an hour for 30. */
final class Clawed {
  private Clawed() {}

  static final LocalDate MONDAY = WEEK.start();
  static final Actor RULE = Actor.system("hours-credited");
  static final PayoutPaid PAID =
      new PayoutPaid(PAYOUT, LocalDate.parse("2026-02-19"), "wire-1", ANN);

  static AggregateTestFixture<Payout> payout() {
    AggregateTestFixture<Payout> fixture = new AggregateTestFixture<>(Payout.class);
    StreamsInMemory streams =
        new StreamsInMemory().add(new TimesheetId(C1, WEEK), approval()).add(C1, signed());
    fixture.registerInjectableResource(streams);
    fixture.registerInjectableResource(Uncounted.PAYOUTS);
    fixture.registerInjectableResource(new Terms(streams));
    fixture.registerInjectableResource(new RecordedClaims());
    fixture.registerInjectableResource(NoSheets.hours());
    fixture.registerInjectableResource(new FiledInMemory());
    fixture.registerInjectableResource(new Debts(fixture::getRepository));
    return fixture;
  }

  static HoursApproved approval() {
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

  static Item worked(String id, long seconds) {
    Rate sixty = Rate.of("60", USD);
    return new Item(p(id), MONDAY, sixty, seconds, sixty.worth(seconds), 0, List.of());
  }

  static ItemId p(String id) {
    return new ItemId(id);
  }

  static ClawbackItem item(String id, long seconds, String amount) {
    return new ClawbackItem(p(id), C1, WEEK, MONDAY, seconds, Money.of(amount, USD));
  }

  /** The same once somebody bears it: it says for whom it was worked. */
  static ClawbackItem borne(String id, long seconds, String amount) {
    return item(id, seconds, amount).with(engagement(PayCalendar.ISO));
  }

  static ProposeClawback propose(String document, Asked... items) {
    return new ProposeClawback(
        PAYOUT, List.of(items), ClawbackCause.NOT_WORKED, "credited", document, WEDNESDAY, ANN);
  }

  static ProposeClawback byRule(Asked... items) {
    return new ProposeClawback(
        PAYOUT,
        List.of(items),
        ClawbackCause.NOT_WORKED,
        "credited",
        "credit-note:8",
        WEDNESDAY,
        RULE);
  }

  static ClawbackProposed byRule(ClawbackItem... items) {
    ClawbackProposed any = proposed(ClawbackCause.NOT_WORKED, items);
    return new ClawbackProposed(
        PAYOUT,
        EVE,
        2,
        any.items(),
        any.seconds(),
        any.amount(),
        any.cause(),
        any.suggested(),
        any.reason(),
        "credit-note:8",
        RULE);
  }

  static ProposeClawback propose(ClawbackCause cause, Asked... items) {
    return new ProposeClawback(
        PAYOUT, List.of(items), cause, "credited", "credit-note:7", WEDNESDAY, ANN);
  }

  static ClawbackProposed proposed(ClawbackCause cause, ClawbackItem... items) {
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

  static DecideClawback decide(ClawbackOption option, long seconds, Actor by) {
    return new DecideClawback(PAYOUT, 1, option, seconds, "as shown", WEDNESDAY, by);
  }
}
