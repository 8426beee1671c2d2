package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.WEDNESDAY;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.invoice.CreditNoteCommand;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.ClaimRefusal;
import dev.hourbook.ledger.timesheet.CorrectionRefusal;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Moved;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import dev.hourbook.ledger.timesheet.TimesheetRefusal;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Expert 1 worked for the rival, on contract R, but booked it on contract 1 for Acme. */
class RepointTest {

  private static final ClientId RIVAL = new ClientId("rival");

  private final Lab lab = new Lab();

  @BeforeEach
  void engage() {
    lab.client(RIVAL);
    lab.sign(
        "R",
        new Engagement(RIVAL, new ExpertId("1"), "texts", RADIOLOGY, CARD, USD, PayCalendar.ISO));
  }

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void sameSecondsAreBillableAndPayableOnTheRightContract() {
    TimesheetEvent.HoursApproved wrong = lab.work("1", 10, 7_200);
    lab.does(repoint("R", new Hours.Latest(3_600)));
    TimesheetEvent.HoursApproved right = lab.last(sheet("R"), TimesheetEvent.HoursApproved.class);
    assertThat(right.engagement().client()).isEqualTo(RIVAL);
    assertThat(right.bill()).extracting(Item::amount).containsExactly(dollars("95.00"));
    assertThat(right.pay()).extracting(Item::seconds).containsExactly(3_600L);
    TimesheetEvent.HoursRepointed gone = lab.last(sheet("1"), TimesheetEvent.HoursRepointed.class);
    assertThat(gone.bill().getFirst().item().pieces())
        .isEqualTo(right.bill().getFirst().pieces());
    assertThat(gone.pay()).extracting(Moved::reversal).containsOnlyNulls();
    assertThat(lab.book.claims.held())
        .as("nobody bills the old items, whole or in part")
        .contains("bill " + wrong.bill().getFirst().id() + " " + sheet("1"))
        .contains("bill " + gone.bill().getFirst().id() + " " + sheet("1"))
        .hasSize(4);
  }

  @Test
  void paidSecondsAreNotPaidAgain() {
    lab.pay(lab.work("1", 10, 3_600));
    lab.does(repoint("R", new Hours.All()));
    Item reversal = Objects.requireNonNull(lab.last(sheet("1"), TimesheetEvent.HoursRepointed.class)
        .pay()
        .getFirst()
        .reversal());
    Item again = lab.last(sheet("R"), TimesheetEvent.HoursApproved.class).pay().getFirst();
    assertThat(reversal.amount().plus(again.amount())).isEqualTo(dollars("0.00"));
    assertThat(reversal.seconds() + again.seconds()).isZero();
  }

  @Test
  void whatAnotherExpertWasPaidStaysForAClawback() {
    lab.pay(lab.work("1", 10, 3_600));
    lab.does(repoint("2", new Hours.All()));
    assertThat(lab.last(sheet("1"), TimesheetEvent.HoursRepointed.class).pay()).isEmpty();
    assertThat(lab.last(sheet("2"), TimesheetEvent.HoursApproved.class).pay()).hasSize(1);
  }

  @Test
  void payUnderWayHasToWait() {
    lab.plan(lab.work("1", 10, 3_600));
    assertThat(lab.refuses(repoint("R", new Hours.All())))
        .isInstanceOf(ClaimRefusal.ItemTaken.class);
  }

  @Test
  void invoicedHoursAreReleasedByACreditNoteFirst() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 3_600));
    assertThat(lab.refuses(repoint("R", new Hours.All())))
        .isInstanceOf(ClaimRefusal.ItemTaken.class);
    List<CreditNoteCommand.Asked> all =
        List.of(new CreditNoteCommand.Asked(1, new Hours.All(), Disposition.RELEASE));
    lab.does(new CreditNoteCommand.IssueCreditNote(
        new CreditNoteId("wrong lab"), new InvoiceId("INV"), all, "theirs", null, BOB, MARCH, ANN));
    lab.does(repoint("R", new Hours.All()));
    assertThat(lab.last(sheet("R"), TimesheetEvent.HoursApproved.class).bill()).hasSize(1);
  }

  @Test
  void refusedRightSheetLeavesTheWrongOneAsItWas() {
    lab.work("1", 10, 3_600);
    lab.does(repoint("R", new Hours.Latest(60)));
    int facts = lab.book.facts(sheet("1").toString()).size();
    assertThat(lab.refuses(repoint("R", new Hours.Latest(60))))
        .as("the entry is on the right sheet already")
        .isInstanceOf(TimesheetRefusal.AlreadyDecided.class);
    assertThat(lab.book.facts(sheet("1").toString())).hasSize(facts);
    assertThat(lab.refuses(
            new RepointHours(sheet("1"), sheet("R"), new Hours.All(), "mine", ANN, MARCH, ANN)))
        .isEqualTo(new CorrectionRefusal.SamePersonTwice(ANN));
  }

  @Test
  void sheetTakesAgainWhatItGaveUp() {
    lab.pay(lab.work("1", 10, 7_200));
    lab.does(repoint("R", new Hours.Latest(3_600)));
    lab.does(new RepointHours(
        sheet("R"), sheet("1"), new Hours.Latest(1_800), "right at first", BOB, MARCH, ANN));
    TimesheetEvent.HoursApproved back = lab.last(sheet("1"), TimesheetEvent.HoursApproved.class);
    assertThat(back.bill()).extracting(Item::amount).containsExactly(dollars("47.50"));
    assertThat(back.pay()).extracting(Item::amount).containsExactly(dollars("30.00"));
    assertThat(lab.last(sheet("R"), TimesheetEvent.HoursRepointed.class).pay())
        .as("never paid there")
        .extracting(Moved::reversal)
        .containsOnlyNulls();
    lab.does(repoint("R", new Hours.Latest(1_800)));
    assertThat(lab.last(sheet("R"), TimesheetEvent.HoursApproved.class).pay())
        .as("and gives it up again")
        .extracting(Item::seconds)
        .containsExactly(1_800L);
  }

  private static RepointHours repoint(String to, Hours hours) {
    return new RepointHours(sheet("1"), sheet(to), hours, "wrong contract", BOB, MARCH, ANN);
  }
}
