package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.JANUARY;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.WEDNESDAY;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.contract.RateCardCommand.PublishRateCard;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientCommand.OnboardClient;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.timesheet.ClaimRefusal;
import dev.hourbook.ledger.timesheet.CorrectionRefusal;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Moved;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepointHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepointed;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.TimesheetRefusal;
import java.time.ZoneOffset;
import java.util.Currency;
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
    HoursApproved wrong = lab.work("1", 10, 7_200);
    lab.does(repoint("R", new Hours.Latest(3_600)));
    HoursApproved right = lab.last(sheet("R"), HoursApproved.class);
    assertThat(right.engagement().client()).isEqualTo(RIVAL);
    assertThat(right.bill()).extracting(Item::amount).containsExactly(dollars("95.00"));
    assertThat(right.pay()).extracting(Item::seconds).containsExactly(3_600L);
    HoursRepointed gone = lab.last(sheet("1"), HoursRepointed.class);
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
    Item reversal = Objects.requireNonNull(
        lab.last(sheet("1"), HoursRepointed.class).pay().getFirst().reversal());
    Item again = lab.last(sheet("R"), HoursApproved.class).pay().getFirst();
    assertThat(reversal.amount().plus(again.amount())).isEqualTo(dollars("0.00"));
    assertThat(reversal.seconds() + again.seconds()).isZero();
  }

  @Test
  void whatAnotherExpertWasPaidStaysForAClawback() {
    lab.pay(lab.work("1", 10, 3_600));
    lab.does(repoint("2", new Hours.All()));
    assertThat(lab.last(sheet("1"), HoursRepointed.class).pay()).isEmpty();
    assertThat(lab.last(sheet("2"), HoursApproved.class).pay()).hasSize(1);
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
    List<Asked> all = List.of(new Asked(1, new Hours.All(), Disposition.RELEASE));
    lab.does(new IssueCreditNote(
        new CreditNoteId("wrong lab"), new InvoiceId("INV"), all, "theirs", null, BOB, MARCH, ANN));
    lab.does(repoint("R", new Hours.All()));
    assertThat(lab.last(sheet("R"), HoursApproved.class).bill()).hasSize(1);
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
  void paidHoursStayWhereTheOtherContractPaysInAnotherCurrency() {
    Currency euro = Currency.getInstance("EUR");
    RateCardId card = new RateCardId("euro");
    ClientId europe = new ClientId("europe");
    BillingTerms terms = new BillingTerms(Cadence.WEEKLY, 30, ZoneOffset.UTC);
    lab.does(new OnboardClient(europe, "Europe", euro, terms, JANUARY, ANN));
    lab.does(new PublishRateCard(card, List.of(euros()), JANUARY, ANN));
    lab.sign(
        "E",
        new Engagement(europe, new ExpertId("1"), "texts", RADIOLOGY, card, euro, PayCalendar.ISO));
    HoursApproved hours = lab.work("1", 10, 3_600);
    lab.pay(hours);
    assertThat(lab.refuses(repoint("E", new Hours.All())))
        .isEqualTo(new CorrectionRefusal.PaidOtherwise(hours.pay().getFirst().id()));
    HoursApproved unpaid = lab.work("1", 11, 1_800);
    lab.does(repoint("E", new Hours.Named(unpaid.bill().getFirst().pieces())));
    assertThat(lab.last(sheet("E"), HoursApproved.class).pay())
        .extracting(Item::amount)
        .containsExactly(Money.of("27.50", euro));
  }

  private static RateVersion euros() {
    return new RateVersion(NEW_YEAR, Rate.parse("EUR 90"), Rate.parse("EUR 55"));
  }

  @Test
  void paidHoursStayWhereTheOtherContractIsPaidByOtherWeeks() {
    PayCalendar saturdays = PayCalendar.parse("sat-kolkata");
    lab.sign(
        "S", new Engagement(RIVAL, new ExpertId("1"), "texts", RADIOLOGY, CARD, USD, saturdays));
    lab.pay(lab.work("1", 10, 3_600));
    TimesheetId to = new TimesheetId(new ContractId("S"), PayWeek.parse("2026-02-07@sat-kolkata"));
    assertThat(lab.refuses(
            new RepointHours(sheet("1"), to, new Hours.All(), "wrong contract", BOB, MARCH, ANN)))
        .isInstanceOf(CorrectionRefusal.PaidOtherwise.class);
  }

  @Test
  void sheetTakesAgainWhatItGaveUp() {
    lab.pay(lab.work("1", 10, 7_200));
    lab.does(repoint("R", new Hours.Latest(3_600)));
    lab.does(new RepointHours(
        sheet("R"), sheet("1"), new Hours.Latest(1_800), "right at first", BOB, MARCH, ANN));
    HoursApproved back = lab.last(sheet("1"), HoursApproved.class);
    assertThat(back.bill()).extracting(Item::amount).containsExactly(dollars("47.50"));
    assertThat(back.pay()).extracting(Item::amount).containsExactly(dollars("30.00"));
    assertThat(lab.last(sheet("R"), HoursRepointed.class).pay())
        .as("never paid there")
        .extracting(Moved::reversal)
        .containsOnlyNulls();
    lab.does(repoint("R", new Hours.Latest(1_800)));
    assertThat(lab.last(sheet("R"), HoursApproved.class).pay())
        .as("and gives it up again")
        .extracting(Item::seconds)
        .containsExactly(1_800L);
  }

  private static RepointHours repoint(String to, Hours hours) {
    return new RepointHours(sheet("1"), sheet(to), hours, "wrong contract", BOB, MARCH, ANN);
  }
}
