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

import dev.hourbook.ledger.invoice.CreditNoteCommand;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.CreditNoteRefusal;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceRefusal;
import dev.hourbook.ledger.invoice.LinePart;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.receipt.ReceiptCommand;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.CorrectionRefusal;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CreditNoteTest {

  private static final InvoiceId INVOICE = new InvoiceId("INV");
  private static final CreditNoteId NOTE = new CreditNoteId("first");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void removingSecondsOfAnOpenInvoiceReducesWhatIsDue() {
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 26_400);
    lab.invoice("INV", WEDNESDAY, hours);
    lab.does(credit(NOTE, new Hours.Latest(3_600), Disposition.REMOVE));
    CreditNoteEvent.CreditNoteIssued note = lab.last(NOTE, CreditNoteEvent.CreditNoteIssued.class);
    assertThat(note.number()).isEqualTo("CN-2026-0001");
    assertThat(note.total()).isEqualTo(dollars("95.00"));
    assertThat(note.offDue()).isEqualTo(dollars("95.00"));
    assertThat(note.toBalance()).isEqualTo(dollars("0.00"));
    assertThat(note.seconds()).isEqualTo(3_600);
    assertThat(lab.last(INVOICE, InvoiceEvent.DueChanged.class).due()).isEqualTo(dollars("601.67"));
    TimesheetEvent.HoursRemoved removed = lab.last(sheet("1"), TimesheetEvent.HoursRemoved.class);
    assertThat(removed.pay()).hasSize(1).first().satisfies(taken -> {
      assertThat(taken.place()).isEqualTo(Place.ACCRUED);
      assertThat(taken.item().seconds()).isEqualTo(3_600);
    });
    assertThat(removed.bill()).hasSize(1).first().satisfies(taken -> {
      assertThat(taken.place()).isEqualTo(Place.INVOICED);
      assertThat(taken.document()).isEqualTo(NOTE.toString());
      assertThat(taken.item().seconds()).isEqualTo(3_600);
    });
    assertThat(lab.book.claims.held())
        .as("never billable nor payable again")
        .filteredOn(claim -> claim.startsWith("bill"))
        .hasSize(2);
    assertThat(lab.book.claims.held())
        .contains("pay " + removed.pay().getFirst().id() + " " + sheet("1"));
  }

  @Test
  void goodwillTakesNothingFromTheExpert() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 26_400));
    Removal goodwill =
        new Removal(RemovalReason.GOODWILL, "a call", FRAUD.noticedAt(), FRAUD.appealUntil(), BOB);
    List<CreditNoteCommand.Asked> asked =
        List.of(new CreditNoteCommand.Asked(1, new Hours.Latest(3_600), Disposition.REMOVE));
    lab.does(new CreditNoteCommand.IssueCreditNote(
        NOTE, INVOICE, asked, "late", goodwill, BOB, MARCH, ANN));
    TimesheetEvent.HoursRemoved removed = lab.last(sheet("1"), TimesheetEvent.HoursRemoved.class);
    assertThat(removed.bill()).hasSize(1);
    assertThat(removed.pay()).isEmpty();
  }

  @Test
  void releasedHoursAreBilledAgain() {
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 26_400);
    lab.invoice("INV", WEDNESDAY, hours);
    lab.does(credit(NOTE, new Hours.All(), Disposition.RELEASE));
    assertThat(lab.book.claims.held()).isEmpty();
    assertThat(lab.invoice("again", MARCH, hours).total()).isEqualTo(dollars("696.67"));
  }

  @Test
  void lineIsNeverCreditedForMoreThanItHas() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 26_400));
    lab.does(credit(NOTE, new Hours.Latest(20_000), Disposition.REMOVE));
    CreditNoteId second = new CreditNoteId("second");
    assertThat(lab.refuses(credit(second, new Hours.Latest(7_000), Disposition.RELEASE)))
        .isInstanceOf(CorrectionRefusal.TooFewSeconds.class);
    lab.does(credit(second, new Hours.All(), Disposition.RELEASE));
    CreditNoteEvent.CreditNoteIssued first = lab.last(NOTE, CreditNoteEvent.CreditNoteIssued.class);
    CreditNoteEvent.CreditNoteIssued rest =
        lab.last(second, CreditNoteEvent.CreditNoteIssued.class);
    assertThat(first.total().plus(rest.total())).isEqualTo(dollars("696.67"));
    assertThat(lab.last(INVOICE, InvoiceEvent.DueChanged.class).due()).isEqualTo(dollars("0.00"));
    assertThat(lab.refuses(credit(new CreditNoteId("third"), new Hours.All(), Disposition.REMOVE)))
        .isInstanceOf(CorrectionRefusal.TooFewSeconds.class);
  }

  @Test
  void creditOnAPaidInvoiceIsTheClientsBalance() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 7_200));
    pay("190.00", INVOICE);
    lab.does(credit(NOTE, new Hours.Latest(3_600), Disposition.REMOVE));
    CreditNoteEvent.CreditNoteIssued note = lab.last(NOTE, CreditNoteEvent.CreditNoteIssued.class);
    assertThat(note.offDue()).isEqualTo(dollars("0.00"));
    assertThat(note.toBalance()).isEqualTo(dollars("95.00"));
    lab.invoice("next", MARCH, lab.work("2", 11, 1_800));
    lab.does(new CreditNoteCommand.OffsetCredit(NOTE, new InvoiceId("next"), MARCH, ANN));
    assertThat(lab.last(NOTE, CreditNoteEvent.CreditOffset.class).amount())
        .isEqualTo(dollars("47.50"));
    lab.does(refund("47.50"));
    assertThat(lab.refuses(new CreditNoteCommand.RefundCredit(
            NOTE, Money.parse("JPY 1"), TODAY, "wire-9", BOB, MARCH, ANN)))
        .isInstanceOf(CreditNoteRefusal.TooLittleLeft.class);
    assertThat(lab.refuses(refund("0.01")))
        .isEqualTo(new CreditNoteRefusal.TooLittleLeft(NOTE, dollars("0.00"), dollars("0.01")));
  }

  @Test
  void creditTakesWhatItsOwnLineLeavesOpenFirst() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 3_600), lab.work("2", 10, 3_600));
    pay("100.00", INVOICE);
    lab.does(credit(NOTE, new Hours.All(), Disposition.REMOVE));
    assertThat(lab.last(INVOICE, InvoiceEvent.DueChanged.class).parts())
        .containsExactly(new LinePart(1, dollars("45.00")), new LinePart(2, dollars("45.00")));
    assertThat(lab.last(NOTE, CreditNoteEvent.CreditNoteIssued.class).toBalance())
        .isEqualTo(dollars("5.00"));
  }

  @Test
  void voidReleasesEveryLineAndKeepsTheNumber() {
    TimesheetEvent.HoursApproved hours = lab.work("1", 10, 26_400);
    lab.invoice("INV", WEDNESDAY, hours);
    lab.does(new VoidInvoice(INVOICE, "wrong client address", BOB, MARCH, ANN));
    InvoiceEvent.InvoiceVoided voided = lab.last(INVOICE, InvoiceEvent.InvoiceVoided.class);
    assertThat(voided.total()).isEqualTo(dollars("696.67"));
    assertThat(voided.lines()).hasSize(1).allSatisfy(line -> {
      assertThat(line.disposition()).isEqualTo(Disposition.RELEASE);
      assertThat(line.seconds()).isEqualTo(26_400);
    });
    assertThat(lab.book.claims.held()).isEmpty();
    assertThat(lab.invoice("again", MARCH, hours).number()).isEqualTo("INV-2026-0002");
    assertThat(lab.refuses(new VoidInvoice(INVOICE, "again", BOB, MARCH, ANN)))
        .isEqualTo(new InvoiceRefusal.AlreadyVoid(INVOICE));
    assertThat(lab.refuses(credit(NOTE, new Hours.All(), Disposition.RELEASE)))
        .isEqualTo(new InvoiceRefusal.AlreadyVoid(INVOICE));
  }

  @Test
  void whatWasCreditedOrPaidIsNotVoided() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 7_200));
    pay("10.00", INVOICE);
    assertThat(lab.refuses(new VoidInvoice(INVOICE, "too late", BOB, MARCH, ANN)))
        .isEqualTo(new InvoiceRefusal.ChangedSinceIssued(INVOICE));
  }

  @Test
  void creditsNeedALineAReasonAndASecondPerson() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 7_200));
    assertThat(lab.refuses(note(List.of(), true, BOB)))
        .isEqualTo(new CreditNoteRefusal.NothingToCredit(NOTE));
    CreditNoteCommand.Asked asked =
        new CreditNoteCommand.Asked(1, new Hours.Latest(60), Disposition.REMOVE);
    assertThat(lab.refuses(note(List.of(asked), false, BOB)))
        .isEqualTo(new CreditNoteRefusal.RemovalWithoutReason(NOTE));
    assertThat(lab.refuses(note(List.of(asked), true, ANN)))
        .isEqualTo(new InvoiceRefusal.SamePersonTwice(ANN));
    CreditNoteCommand.Asked nowhere =
        new CreditNoteCommand.Asked(2, new Hours.All(), Disposition.RELEASE);
    assertThat(lab.refuses(note(List.of(nowhere), true, BOB)))
        .isEqualTo(new InvoiceRefusal.UnknownLine(INVOICE, 2));
    assertThat(lab.book.facts(sheet("1").toString())).as("nothing was split").hasSize(3);
  }

  private void pay(String amount, InvoiceId invoice) {
    ReceiptId receipt = new ReceiptId("wire-1");
    lab.does(new ReceiptCommand.RecordReceipt(
        receipt, ACME, dollars(amount), TODAY, "wire", MARCH, ANN));
    lab.does(new ReceiptCommand.ApplyReceipt(
        receipt, List.of(invoice), ReceiptCommand.Order.OLDEST_DUE_FIRST, MARCH, ANN));
  }

  private static CreditNoteCommand.RefundCredit refund(String amount) {
    return new CreditNoteCommand.RefundCredit(
        NOTE, dollars(amount), TODAY, "wire-9", BOB, MARCH, ANN);
  }

  private static CreditNoteCommand.IssueCreditNote credit(
      CreditNoteId id, Hours hours, Disposition disposition) {
    List<CreditNoteCommand.Asked> asked =
        List.of(new CreditNoteCommand.Asked(1, hours, disposition));
    return new CreditNoteCommand.IssueCreditNote(
        id, INVOICE, asked, "not worked", FRAUD, BOB, MARCH, ANN);
  }

  private static CreditNoteCommand.IssueCreditNote note(
      List<CreditNoteCommand.Asked> lines, boolean reasoned, Actor approvedBy) {
    return new CreditNoteCommand.IssueCreditNote(
        NOTE, INVOICE, lines, "why", reasoned ? FRAUD : null, approvedBy, MARCH, ANN);
  }
}
