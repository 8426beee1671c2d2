package dev.hourbook.ledger.catalog;

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
import dev.hourbook.ledger.contract.ContractRefusal;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.CreditNoteCommand.CreditDifference;
import dev.hourbook.ledger.invoice.CreditNoteEvent.DifferenceCredited;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.CreditNoteRefusal;
import dev.hourbook.ledger.invoice.InvoiceCommand.FinaliseInvoice;
import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.invoice.InvoiceRefusal;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RepriceHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRepriced;
import dev.hourbook.ledger.timesheet.TimesheetEvent.ItemSplit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Hours worked at 95 and 60 get other rates afterwards. */
class RepricingTest {

  private static final CreditNoteId NOTE = new CreditNoteId("cheaper");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void rateInThePastNeedsAReason() {
    AgreeRate silent =
        new AgreeRate(new ContractId("1"), version("2026-02-01", "110", "60"), BOB, MARCH, ANN);
    assertThat(lab.refuses(silent)).isInstanceOf(ContractRefusal.RateInThePast.class);
  }

  @Test
  void unbilledHoursAreReplacedAndNobodyMayGatherTheOldItem() {
    HoursApproved hours = lab.work("1", 10, 3_600);
    agree("2026-02-01", "110", "60");
    Repriced one = reprice().bill().getFirst();
    assertThat(one.was().place()).isEqualTo(Place.UNBILLED);
    assertThat(one.reversal()).isNull();
    assertThat(one.now().amount()).isEqualTo(dollars("110.00"));
    assertThat(lab.book.claims.held())
        .containsExactly("bill " + hours.bill().getFirst().id() + " " + sheet("1"));
  }

  @Test
  void billOnlyChangeNeverTouchesPayAndTheOtherWayRound() {
    lab.work("1", 10, 3_600);
    agree("2026-02-01", "110", "60");
    assertThat(reprice().pay()).isEmpty();
    agree("2026-02-02", "110", "70");
    HoursRepriced pay = reprice();
    assertThat(pay.bill()).isEmpty();
    assertThat(pay.pay().getFirst().difference()).isEqualTo(dollars("10.00"));
  }

  @Test
  void invoicedHoursAreBilledForTheDifferenceOnly() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 3_600));
    agree("2026-02-01", "110", "60");
    HoursRepriced repriced = reprice();
    InvoiceId next = new InvoiceId("next");
    lab.does(finalise(next, repriced));
    InvoiceFinalised invoice = lab.last(next, InvoiceFinalised.class);
    assertThat(invoice.total()).isEqualTo(dollars("15.00"));
    assertThat(invoice.seconds()).isZero();
    assertThat(invoice.lines()).extracting(InvoiceLine::seconds).containsExactly(-3_600L, 3_600L);
    assertThat(invoice.lines().getFirst().amount()).isEqualTo(dollars("-95.00"));
  }

  @Test
  void cheaperHoursAreCreditedToTheirInvoice() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 3_600));
    agree("2026-02-01", "80", "60");
    HoursRepriced repriced = reprice();
    InvoiceId next = new InvoiceId("next");
    assertThat(lab.refuses(finalise(next, repriced)))
        .isEqualTo(new InvoiceRefusal.BelowNothing(next, dollars("-15.00")));
    lab.does(credit(repriced));
    DifferenceCredited note = lab.last(NOTE, DifferenceCredited.class);
    assertThat(note.total()).isEqualTo(dollars("15.00"));
    assertThat(note.number()).isEqualTo("CN-2026-0001");
    assertThat(lab.last(new InvoiceId("INV"), DueChanged.class).due()).isEqualTo(dollars("80.00"));
  }

  @Test
  void dearerHoursAreNoCredit() {
    lab.invoice("INV", WEDNESDAY, lab.work("1", 10, 3_600));
    agree("2026-02-01", "110", "60");
    assertThat(lab.refuses(credit(reprice())))
        .isEqualTo(new CreditNoteRefusal.NotBelowNothing(NOTE, dollars("15.00")));
  }

  @Test
  void onlyTheSecondsTheRateCoversAreRepriced() {
    lab.work("1", 10, 3_600);
    lab.work("1", 12, 7_200);
    agree("2026-02-11", "110", "60");
    HoursRepriced event = reprice();
    assertThat(event.bill()).hasSize(1);
    assertThat(event.bill().getFirst().now().seconds()).isEqualTo(7_200);
    assertThat(lab.book.facts(sheet("1").toString())).noneMatch(ItemSplit.class::isInstance);
  }

  @Test
  void segmentIsRoundedOnceOverAllItsRepricedSeconds() {
    lab.work("1", 10, 600);
    lab.work("1", 11, 600);
    lab.work("1", 12, 600);
    agree("2026-02-01", "95.5", "60");
    assertThat(reprice().bill())
        .extracting(one -> one.now().amount())
        .containsExactly(dollars("15.92"), dollars("15.91"), dollars("15.92"));
  }

  @Test
  void segmentThatLosesItsSecondsStartsAnewForThoseThatCome() {
    agree("2026-02-11", "110", "60");
    lab.work("1", 10, 3_600);
    lab.work("1", 12, 7_200);
    agree("2026-02-01", "110", "60");
    agree("2026-02-11", "95", "60");
    assertThat(reprice().bill())
        .extracting(
            one -> one.now().rate() + " " + one.now().before() + " " + one.now().amount())
        .containsExactly("USD 110.00 0 USD 110.00", "USD 95.00 0 USD 190.00");
  }

  @Test
  void repeatingItFindsNothingToDo() {
    lab.work("1", 10, 3_600);
    agree("2026-02-01", "110", "70");
    reprice();
    int facts = lab.book.facts(sheet("1").toString()).size();
    reprice();
    assertThat(lab.book.facts(sheet("1").toString())).hasSize(facts);
  }

  private void agree(String from, String bill, String pay) {
    lab.does(
        new AgreeRate(new ContractId("1"), version(from, bill, pay), BOB, "as agreed", MARCH, ANN));
  }

  private HoursRepriced reprice() {
    lab.does(new RepriceHours(sheet("1"), "as agreed", MARCH, ANN));
    return lab.last(sheet("1"), HoursRepriced.class);
  }

  private List<BillableItem> pairs(HoursRepriced event) {
    HoursApproved any = lab.last(sheet("1"), HoursApproved.class);
    return event.bill().stream()
        .flatMap(one -> Stream.of(Objects.requireNonNull(one.reversal()), one.now()))
        .map(item -> Lab.billable(any, item))
        .toList();
  }

  private FinaliseInvoice finalise(InvoiceId id, HoursRepriced event) {
    return Lab.finalise(id, pairs(event), MARCH);
  }

  private CreditDifference credit(HoursRepriced event) {
    return new CreditDifference(
        NOTE, new InvoiceId("INV"), pairs(event), "cheaper", BOB, MARCH, ANN);
  }
}
