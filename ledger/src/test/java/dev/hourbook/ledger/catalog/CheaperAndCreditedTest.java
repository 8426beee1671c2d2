package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.FRAUD;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.WEDNESDAY;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.CreditNoteCommand.Asked;
import dev.hourbook.ledger.invoice.CreditNoteCommand.CreditDifference;
import dev.hourbook.ledger.invoice.CreditNoteCommand.IssueCreditNote;
import dev.hourbook.ledger.invoice.CreditNoteEvent.CreditNoteIssued;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RuleOnDispute;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hours at 95 on an invoice got a lower rate, and a credit note to it says so; they are wrong. */
class CheaperAndCreditedTest {

  private static final InvoiceId INVOICE = new InvoiceId("INV");
  private static final CreditNoteId CHEAPER = new CreditNoteId("cheaper");
  private static final CreditNoteId NOTE = new CreditNoteId("note");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void cheaperHoursAreRemovedByACreditNoteToTheirInvoice() {
    invoicedAndCheaper();
    lab.does(credit(Disposition.REMOVE));
    assertThat(lab.last(NOTE, CreditNoteIssued.class).total()).isEqualTo(dollars("80.00"));
    assertThat(lab.last(INVOICE, DueChanged.class).due()).isEqualTo(dollars("0.00"));
  }

  @Test
  void cheaperHoursAreReleasedAndBilledAgain() {
    HoursApproved hours = invoicedAndCheaper();
    lab.does(credit(Disposition.RELEASE));
    Item now = lab.last(sheet("1"), HoursRepriced.class).bill().getFirst().now();
    InvoiceId again = new InvoiceId("again");
    lab.does(Lab.finalise(again, List.of(Lab.billable(hours, now)), MARCH));
    assertThat(lab.last(again, InvoiceFinalised.class).total()).isEqualTo(dollars("80.00"));
  }

  @Test
  void hoursMadeCheaperTwiceAreOnTheLineOfTheirInvoiceStill() {
    invoicedAndCheaper();
    agree("70", "60");
    lab.does(difference(new CreditNoteId("cheaper-again")));
    lab.does(credit(Disposition.REMOVE));
    assertThat(lab.last(NOTE, CreditNoteIssued.class).total()).isEqualTo(dollars("70.00"));
    assertThat(lab.last(INVOICE, DueChanged.class).due()).isEqualTo(dollars("0.00"));
  }

  @Test
  void disputedCheaperHoursAreConcededByACreditNote() {
    invoicedAndCheaper();
    lab.does(dispute());
    lab.does(new RuleOnDispute(sheet("1"), 1, Ruling.FOR_CLIENT, "not delivered", MARCH, BOB));
    lab.does(credit(Disposition.REMOVE));
    assertThat(lab.last(INVOICE, DueChanged.class).due()).isEqualTo(dollars("0.00"));
  }

  private HoursApproved invoicedAndCheaper() {
    HoursApproved hours = lab.work("1", 10, 3_600);
    lab.invoice("INV", WEDNESDAY, hours);
    agree("80", "60");
    lab.does(difference(CHEAPER));
    return hours;
  }

  /** Reprices and credits what that takes back. */
  private CreditDifference difference(CreditNoteId note) {
    HoursApproved any = lab.last(sheet("1"), HoursApproved.class);
    List<BillableItem> pairs = reprice().bill().stream()
        .flatMap(one -> Stream.of(Objects.requireNonNull(one.reversal()), one.now()))
        .map(item -> Lab.billable(any, item))
        .toList();
    return new CreditDifference(note, INVOICE, pairs, "cheaper", BOB, MARCH, ANN);
  }

  private static IssueCreditNote credit(Disposition disposition) {
    List<Asked> asked = List.of(new Asked(1, new Hours.All(), disposition));
    return new IssueCreditNote(
        NOTE,
        INVOICE,
        asked,
        "wrong",
        disposition == Disposition.REMOVE ? FRAUD : null,
        BOB,
        MARCH,
        ANN);
  }

  private static DisputeHours dispute() {
    return new DisputeHours(
        sheet("1"), new Hours.All(), "not delivered", MARCH.plusSeconds(60), MARCH, ANN);
  }

  private void agree(String bill, String pay) {
    lab.does(new AgreeRate(
        new ContractId("1"), version("2026-02-01", bill, pay), BOB, "agreed", MARCH, ANN));
  }

  private HoursRepriced reprice() {
    lab.does(new RepriceHours(sheet("1"), "agreed", MARCH, ANN));
    return lab.last(sheet("1"), HoursRepriced.class);
  }
}
