package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.book;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.timesheet.Sheets.FRIDAY;
import static dev.hourbook.ledger.timesheet.Sheets.SHEET;
import static dev.hourbook.ledger.timesheet.Sheets.id;
import static dev.hourbook.ledger.timesheet.Sheets.pieces;
import static dev.hourbook.ledger.timesheet.Sheets.seen;
import static dev.hourbook.ledger.timesheet.Sheets.shown;
import static dev.hourbook.ledger.timesheet.Sheets.taken;
import static dev.hourbook.ledger.timesheet.Sheets.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.timesheet.ClaimRefusal.ItemTaken;
import dev.hourbook.ledger.timesheet.Claims.Claim;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.ResultValidator;
import org.junit.jupiter.api.Test;

class RemovingTest {

  private static final Instant MARCH = at("2026-03-02T09:00:00Z");
  private static final Removal FRAUD =
      new Removal(RemovalReason.FRAUD, "case-7", FRIDAY, at("2026-03-20T00:00:00Z"), BOB);
  private static final ContractTerms FLAT = terms(signed());
  private static final TimeEntry EARLY = tuesday("1", "08:00", "08:20");
  private static final TimeEntry LATE = tuesday("2", "09:00", "09:10");
  private static final ItemId BILL = new ItemId("C-1:2026-02-09@iso/1b0");
  private static final ItemId PAY = new ItemId("C-1:2026-02-09@iso/1p0");
  private static final Hours ALL =
      new Hours.Named(List.of(new Piece(id("1"), 0, 1_200), new Piece(id("2"), 0, 600)));
  private static final Set<Side> BOTH = Set.of(Side.BILL, Side.PAY);

  private final RecordedClaims claims = new RecordedClaims();
  private final Sheets.Rounds week = new Sheets.Rounds();

  @Test
  void wholeItemsGoOnBothSidesAndNobodyMayGatherThem() {
    HoursRemoved event = (HoursRemoved) seen(when(remove(ALL, BOTH))).getLast();
    assertThat(taken(event.bill())).containsExactly("UNBILLED 1800 47.50");
    assertThat(taken(event.pay())).containsExactly("ACCRUED 1800 30.00");
    assertThat(event.removal()).isEqualTo(FRAUD);
    assertThat(claims.held())
        .containsExactly("bill " + BILL + " " + SHEET, "pay " + PAY + " " + SHEET);
  }

  @Test
  void countOfSecondsMeansTheLatestWorkedAndBothSidesGiveUpTheSame() {
    List<Object> seen = seen(when(remove(new Hours.Latest(900), BOTH)));
    ItemSplit bill = (ItemSplit) seen.get(0);
    ItemSplit pay = (ItemSplit) seen.get(1);
    assertThat(pieces(bill.part().pieces())).containsExactly("1 900-1200", "2 0-600");
    assertThat(pieces(bill.rest().pieces())).containsExactly("1 0-900");
    assertThat(bill.part().pieces()).isEqualTo(pay.part().pieces());
    HoursRemoved removed = (HoursRemoved) seen.get(2);
    assertThat(removed.bill()).extracting(TakenItem::item).containsExactly(bill.part());
    assertThat(removed.pay()).extracting(TakenItem::item).containsExactly(pay.part());
  }

  @Test
  void partIsWorthItsOwnSecondsAndTheRestIsTheDifference() {
    ItemSplit split =
        (ItemSplit) seen(when(remove(new Hours.Latest(600), Set.of(Side.BILL)))).getFirst();
    assertThat(shown(List.of(split.part(), split.rest())))
        .containsExactly("2026-02-10 600 15.83", "2026-02-10 1200 31.67");
    assertThat(split.part().id()).hasToString(BILL + ".1");
    assertThat(split.rest().id()).hasToString(BILL + ".2");
    assertThat(split.part().isWorthItsSeconds()).isTrue();
    assertThat(claims.held())
        .containsExactly("bill " + BILL + " " + SHEET, "bill " + BILL + ".1 " + SHEET);
  }

  @Test
  void oneSideAloneIsCorrectedAndTheOtherStands() {
    List<Object> seen = seen(when(remove(new Hours.Whole(List.of(PAY)), Set.of(Side.PAY))));
    HoursRemoved event = (HoursRemoved) seen.getFirst();
    assertThat(event.bill()).isEmpty();
    assertThat(taken(event.pay())).containsExactly("ACCRUED 1800 30.00");
    week.sheet.apply(event);
    assertThat(week.sheet.live().of(Side.BILL)).hasSize(1);
    assertThat(week.sheet.live().of(Side.PAY)).isEmpty();
  }

  @Test
  void hoursOnAnInvoiceOrInAPayoutAreNotRemovedHere() {
    Claim invoiced = new Claim(BILL, "invoice:X");
    claims.take(Side.BILL, List.of(invoiced));
    refuses(remove(new Hours.Latest(600), BOTH), new ItemTaken(Side.BILL, 1, List.of(invoiced)));
    Claim reserved = new Claim(PAY, "payout:Y");
    claims.take(Side.PAY, List.of(reserved));
    refuses(
        remove(new Hours.Latest(600), Set.of(Side.PAY)),
        new ItemTaken(Side.PAY, 1, List.of(reserved)));
    assertThat(claims.held()).hasSize(2);
  }

  @Test
  void removedHoursAreNotThereToBeRemovedAgain() {
    HoursRemoved gone =
        (HoursRemoved) seen(when(remove(new Hours.Latest(1_800), BOTH))).getLast();
    sheet()
        .given(Sheets.logged(EARLY, LATE), approval(), gone)
        .when(remove(new Hours.Latest(1), BOTH))
        .expectExceptionDetails(new CorrectionRefusal.TooFewSeconds(SHEET, Side.BILL, 1, 0));
    sheet()
        .given(Sheets.logged(EARLY, LATE), approval(), gone)
        .when(remove(new Hours.Whole(List.of(BILL)), Set.of(Side.BILL)))
        .expectExceptionDetails(new CorrectionRefusal.NotLive(BILL));
  }

  @Test
  void moreThanThereIsIsRefused() {
    refuses(
        remove(new Hours.Latest(1_801), BOTH),
        new CorrectionRefusal.TooFewSeconds(SHEET, Side.BILL, 1_801, 1_800));
    refuses(
        remove(new Hours.Named(List.of(new Piece(id("2"), 500, 700))), BOTH),
        new CorrectionRefusal.TooFewSeconds(SHEET, Side.BILL, 200, 100));
    refuses(remove(new Hours.Latest(1), Set.of()), new CorrectionRefusal.NoSide(SHEET));
  }

  @Test
  void removalNeedsASecondPersonAndNoticeBeforehand() {
    refuses(
        new RemoveHours(SHEET, new Hours.Latest(60), BOTH, FRAUD, MARCH, BOB),
        new CorrectionRefusal.SamePersonTwice(BOB));
    refuses(
        new RemoveHours(SHEET, new Hours.Latest(60), BOTH, FRAUD, FRIDAY.minusSeconds(1), ANN),
        new CorrectionRefusal.NoNoticeYet(FRIDAY, FRIDAY.minusSeconds(1)));
  }

  @Test
  void noRuleRemovesHoursOrApprovesIt() {
    Actor rule = Actor.system("quality-score");
    refuses(
        new RemoveHours(SHEET, new Hours.Latest(60), BOTH, FRAUD, MARCH, rule),
        new CorrectionRefusal.NotAPerson(rule));
    Removal byRule =
        new Removal(FRAUD.reason(), FRAUD.evidence(), FRAUD.noticedAt(), FRAUD.appealUntil(), rule);
    refuses(
        new RemoveHours(SHEET, new Hours.Latest(60), BOTH, byRule, MARCH, ANN),
        new CorrectionRefusal.NotAPerson(rule));
  }

  private static RemoveHours remove(Hours hours, Set<Side> sides) {
    return new RemoveHours(SHEET, hours, sides, FRAUD, MARCH, ANN);
  }

  private Object approval() {
    return new Sheets.Rounds().approve(FLAT, EARLY, LATE);
  }

  private AggregateTestFixture<Timesheet> sheet() {
    return Sheets.fixture(book(signed()), claims);
  }

  private ResultValidator<Timesheet> when(RemoveHours command) {
    if (week.sheet.live().of(Side.BILL).isEmpty()) {
      week.approve(FLAT, EARLY, LATE);
    }
    return sheet().given(Sheets.logged(EARLY, LATE), approval()).when(command);
  }

  private void refuses(RemoveHours command, Refusal refusal) {
    when(command).expectExceptionDetails(refusal).expectNoEvents();
  }
}
