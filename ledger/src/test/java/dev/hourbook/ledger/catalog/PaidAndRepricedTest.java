package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.FRAUD;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PaidPayouts;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.timesheet.ClaimRefusal;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.PaidHours;
import dev.hourbook.ledger.timesheet.PaidHours.Paid;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.Whereabouts;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hours at 95 and 60 that documents have get another rate, and are wrong besides. */
class PaidAndRepricedTest {

  private static final PayoutId PAYOUT = new PayoutId("2026-02-09@iso:1:main:USD:bank");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void paidAtAnotherRateIsPaidAndNothingARemovalTakes() {
    TimesheetEvent.HoursApproved hours = paidAndRaised();
    assertThat(lab.refuses(remove(EnumSet.allOf(Side.class))))
        .isInstanceOfSatisfying(
            ClaimRefusal.ItemTaken.class,
            taken ->
                assertThat(taken.holders().getFirst().document()).isEqualTo(PAYOUT.toString()));
    lab.does(remove(Set.of(Side.BILL)));
    assertThat(paid(hours))
        .containsExactly(new Paid(PAYOUT.toString(), hours.pay().getFirst().id(), 3_600));
  }

  @Test
  void nothingOfWhatIsPaidAtAnotherRateIsHeldByADispute() {
    paidAndRaised();
    lab.does(dispute());
    assertThat(lab.last(sheet("1"), TimesheetEvent.HoursDisputed.class).pay()).isEmpty();
  }

  @Test
  void whatAnotherExpertWasPaidAtAnotherRateStaysWithItsDifference() {
    paidAndRaised();
    lab.does(repoint("2"));
    assertThat(lab.last(sheet("1"), TimesheetEvent.HoursRepointed.class).pay()).isEmpty();
  }

  @Test
  void theSameExpertsDifferenceIsSetOffOnTheRightContract() {
    lab.sign(
        "R",
        new Engagement(ACME, new ExpertId("1"), "texts", RADIOLOGY, CARD, USD, PayCalendar.ISO));
    paidAndRaised();
    Item reversal = reversal();
    lab.does(repoint("R"));
    assertThat(lab.last(sheet("1"), TimesheetEvent.HoursRepointed.class).pay()).hasSize(1);
    Item again = lab.last(sheet("R"), TimesheetEvent.HoursApproved.class).pay().getFirst();
    assertThat(reversal.amount().plus(again.amount())).isEqualTo(dollars("0.00"));
  }

  @Test
  void partCutOfAPaidItemIsKnownByTheItemThatWasPaid() {
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 7_200);
    lab.pay(hours);
    lab.does(new TimesheetCommand.RepointHours(
        sheet("1"), sheet("2"), new Hours.Latest(60), "not hers", BOB, MARCH, ANN));
    assertThat(lab.book.facts(sheet("1").toString()))
        .anyMatch(TimesheetEvent.ItemSplit.class::isInstance);
    ItemId item = hours.pay().getFirst().id();
    assertThat(paid(hours))
        .containsExactlyInAnyOrder(
            new Paid(PAYOUT.toString(), item, 60), new Paid(PAYOUT.toString(), item, 7_140));
  }

  @Test
  void whatTheExpertBearsIsNoRatesAnyMore() {
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 7_200);
    lab.pay(hours);
    lab.does(new TimesheetCommand.RemoveHours(
        sheet("1"),
        new Hours.Named(List.of(first(hours, 3_600))),
        Set.of(Side.BILL),
        FRAUD,
        MARCH,
        ANN));
    bear(hours, 3_600);
    assertThat(lab.last(sheet("1"), TimesheetEvent.HoursRecovered.class).pay())
        .as("what the client does not have any more, before what is latest")
        .containsExactly(new TimesheetEvent.HoursRecovered.Recovered(
            hours.pay().getFirst().id(), List.of(first(hours, 3_600))));
    agree("95", "55");
    Repriced one = reprice().pay().getFirst();
    assertThat(one.was().item().amount()).isEqualTo(dollars("60.00"));
    assertThat(one.difference()).isEqualTo(dollars("-5.00"));
    assertThat(paid(hours)).extracting(Paid::seconds).containsExactly(3_600L);
  }

  @Test
  void whatTheExpertBearsGetsNothingOfARaiseThatIsNotPaidYet() {
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 7_200);
    lab.pay(hours);
    agree("95", "65");
    Repriced raised = reprice().pay().getFirst();
    bear(hours, 3_600);
    TimesheetEvent.HoursRepriced back = lab.last(sheet("1"), TimesheetEvent.HoursRepriced.class);
    assertThat(back.pay()).hasSize(1);
    assertThat(back.pay().getFirst().now().amount()).isEqualTo(dollars("60.00"));
    assertThat(back.pay().getFirst().difference()).isEqualTo(dollars("-5.00"));
    assertThat(raised.difference().plus(back.pay().getFirst().difference()))
        .as("due of the raise")
        .isEqualTo(dollars("5.00"));
    assertThat(lab.last(sheet("1"), TimesheetEvent.HoursRecovered.class).pay())
        .extracting(TimesheetEvent.HoursRecovered.Recovered::item)
        .containsExactly(back.pay().getFirst().now().id());
    int facts = lab.book.facts(sheet("1").toString()).size();
    lab.does(new TimesheetCommand.RepriceHours(sheet("1"), "again", MARCH, ANN));
    assertThat(lab.book.facts(sheet("1").toString())).hasSize(facts);
  }

  private TimesheetEvent.HoursApproved paidAndRaised() {
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 3_600);
    assertThat(lab.pay(hours)).containsExactly(PAYOUT);
    agree("95", "65");
    reprice();
    return hours;
  }

  private void bear(TimesheetEvent.HoursApproved hours, long seconds) {
    ItemId item = hours.pay().getFirst().id();
    lab.does(new PayoutCommand.ProposeClawback(
        PAYOUT,
        List.of(new PayoutCommand.Asked(item, seconds)),
        ClawbackCause.NOT_WORKED,
        "case-7",
        "by hand",
        MARCH,
        ANN));
    lab.does(new PayoutCommand.DecideClawback(
        PAYOUT, 1, ClawbackOption.BEAR, seconds, "heard", MARCH, BOB));
  }

  private static Piece first(TimesheetEvent.HoursApproved hours, long seconds) {
    Piece whole = hours.pay().getFirst().pieces().getFirst();
    return new Piece(whole.entry(), 0, seconds);
  }

  private List<Paid> paid(TimesheetEvent.HoursApproved hours) {
    Whereabouts where =
        new Whereabouts(lab.book.claims, new PaidPayouts(stream -> lab.book.facts(stream)));
    return new PaidHours(stream -> lab.book.facts(stream), where)
        .of(sheet("1"), hours.pay().getFirst().pieces());
  }

  private Item reversal() {
    return Objects.requireNonNull(lab.last(sheet("1"), TimesheetEvent.HoursRepriced.class)
        .pay()
        .getFirst()
        .reversal());
  }

  private static TimesheetCommand.RemoveHours remove(Set<Side> sides) {
    return new TimesheetCommand.RemoveHours(sheet("1"), new Hours.All(), sides, FRAUD, MARCH, ANN);
  }

  private static TimesheetCommand.DisputeHours dispute() {
    return new TimesheetCommand.DisputeHours(
        sheet("1"), new Hours.All(), "not delivered", MARCH.plusSeconds(60), MARCH, ANN);
  }

  private static TimesheetCommand.RepointHours repoint(String to) {
    return new TimesheetCommand.RepointHours(
        sheet("1"), sheet(to), new Hours.All(), "not hers", BOB, MARCH, ANN);
  }

  private void agree(String bill, String pay) {
    lab.does(new AgreeRate(
        new ContractId("1"), version("2026-02-01", bill, pay), BOB, "agreed", MARCH, ANN));
  }

  private TimesheetEvent.HoursRepriced reprice() {
    lab.does(new TimesheetCommand.RepriceHours(sheet("1"), "agreed", MARCH, ANN));
    return lab.last(sheet("1"), TimesheetEvent.HoursRepriced.class);
  }
}
