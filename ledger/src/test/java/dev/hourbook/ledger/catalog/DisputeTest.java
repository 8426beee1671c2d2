package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.FRAUD;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.WEDNESDAY;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.CreditNoteRefusal;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.LinePart;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptEvent.ReceiptApplied;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.CorrectionRefusal;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TakenItem;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetEvent.DisputeRuled;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursDisputed;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Six of forty hours are disputed: 570 billed and 360 paid. */
class DisputeTest {

  private static final InvoiceId INVOICE = new InvoiceId("INV");
  private static final CreditNoteId NOTE = new CreditNoteId("ruling");
  private static final long SIX_HOURS = 21_600;

  private final Lab lab = new Lab();
  private final HoursApproved forty = lab.work("1", 10, 144_000);

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void unbilledHoursAreNeitherBilledNorPaidBeforeTheRuling() {
    dispute();
    HoursDisputed event = lab.last(sheet("1"), HoursDisputed.class);
    assertThat(amounts(event.bill())).containsExactly("UNBILLED 570.00");
    assertThat(amounts(event.pay())).containsExactly("ACCRUED 360.00");
    String part = event.bill().getFirst().id().key();
    assertThat(lab.book.claims.held()).contains("bill " + part + " " + sheet("1"));
  }

  @Test
  void rulingForTheExpertPutsTheHoursBack() {
    dispute();
    HoursDisputed event = lab.last(sheet("1"), HoursDisputed.class);
    rule(Ruling.FOR_EXPERT);
    DisputeRuled ruled = lab.last(sheet("1"), DisputeRuled.class);
    assertThat(amounts(ruled.bill())).containsExactly("DISPUTED 570.00");
    assertThat(amounts(ruled.pay())).containsExactly("HELD 360.00");
    Item back = event.bill().getFirst().item();
    assertThat(lab.book.claims.held()).noneMatch(held -> held.contains(back.id().key() + " "));
    dispute();
    assertThat(lab.last(sheet("1"), HoursDisputed.class).dispute()).isEqualTo(2);
  }

  @Test
  void rulingForTheClientRemovesWhatIsOnNoInvoice() {
    dispute();
    rule(Ruling.FOR_CLIENT);
    assertThat(lab.refuses(remove(144_000)))
        .isEqualTo(new CorrectionRefusal.TooFewSeconds(sheet("1"), Side.BILL, 144_000, 122_400));
  }

  @Test
  void rulingForTheClientWaitsForTheCreditNoteOfTheInvoice() {
    lab.invoice("INV", WEDNESDAY, forty);
    dispute();
    assertThat(amounts(lab.last(sheet("1"), HoursDisputed.class).bill()))
        .containsExactly("INVOICED 570.00");
    assertThat(lab.refuses(credit(Disposition.REMOVE)))
        .isInstanceOf(CorrectionRefusal.InDispute.class);
    rule(Ruling.FOR_CLIENT);
    assertThat(lab.refuses(credit(Disposition.RELEASE)))
        .isInstanceOf(CreditNoteRefusal.Conceded.class);
    assertThat(lab.refuses(new VoidInvoice(INVOICE, "wrong address", BOB, MARCH, ANN)))
        .isInstanceOf(CreditNoteRefusal.Conceded.class);
    lab.does(credit(Disposition.REMOVE));
    assertThat(lab.last(NOTE, CreditNoteIssued.class).total()).isEqualTo(dollars("570.00"));
    TakenItem removed = lab.last(sheet("1"), HoursRemoved.class).bill().getFirst();
    assertThat(removed.place()).isEqualTo(Place.DISPUTED);
  }

  @Test
  void paidHoursAreNotHeldBack() {
    lab.pay(forty);
    dispute();
    assertThat(lab.last(sheet("1"), HoursDisputed.class).pay()).isEmpty();
  }

  @Test
  void cashIsAppliedToUndisputedLinesFirst() {
    lab.invoice("INV", WEDNESDAY, forty, lab.work("2", 10, 3_600));
    lab.does(
        new DisputeHours(sheet("2"), new Hours.Latest(3_600), "not delivered", MARCH, MARCH, ANN));
    LocalDate today = LocalDate.parse("2026-03-04");
    ReceiptId receipt = new ReceiptId("wire");
    lab.does(new RecordReceipt(receipt, ACME, dollars("3850"), today, "wire", MARCH, ANN));
    lab.does(new ApplyReceipt(receipt, List.of(INVOICE), Order.AS_GIVEN, MARCH, ANN));
    assertThat(lab.last(receipt, ReceiptApplied.class).lines())
        .containsExactly(new LinePart(1, dollars("3800.00")), new LinePart(2, dollars("50.00")));
  }

  @Test
  void disputedHoursAreNeitherRemovedNorDisputedAgain() {
    dispute();
    assertThat(lab.refuses(remove(60))).isInstanceOf(CorrectionRefusal.InDispute.class);
    assertThat(lab.refuses(
            new DisputeHours(sheet("1"), new Hours.Latest(60), "again", MARCH, MARCH, ANN)))
        .isInstanceOf(CorrectionRefusal.InDispute.class);
  }

  @Test
  void anotherPersonRulesAndOnlyOnce() {
    dispute();
    RuleOnDispute own = new RuleOnDispute(sheet("1"), 1, Ruling.FOR_CLIENT, "mine", MARCH, ANN);
    assertThat(lab.refuses(own)).isEqualTo(new CorrectionRefusal.OwnDispute(ANN));
    rule(Ruling.FOR_EXPERT);
    assertThat(lab.refuses(own)).isEqualTo(new CorrectionRefusal.UnknownDispute(sheet("1"), 1));
  }

  private void dispute() {
    lab.does(new DisputeHours(
        sheet("1"), new Hours.Latest(SIX_HOURS), "not delivered", MARCH, MARCH, ANN));
  }

  private void rule(Ruling ruling) {
    lab.does(new RuleOnDispute(sheet("1"), 1, ruling, "as seen", MARCH, BOB));
  }

  private static IssueCreditNote credit(Disposition disposition) {
    List<Asked> asked = List.of(new Asked(1, new Hours.Latest(SIX_HOURS), disposition));
    return new IssueCreditNote(NOTE, INVOICE, asked, "ruling", FRAUD, BOB, MARCH, ANN);
  }

  private static RemoveHours remove(long seconds) {
    return new RemoveHours(
        sheet("1"), new Hours.Latest(seconds), Set.of(Side.BILL), FRAUD, MARCH, ANN);
  }

  private static List<String> amounts(List<TakenItem> items) {
    return items.stream()
        .map(taken -> taken.place() + " " + taken.item().amount().decimal())
        .toList();
  }
}
