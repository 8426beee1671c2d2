package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.JANUARY;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverSeries;
import dev.hourbook.ledger.invoice.InvoiceCommand.VoidInvoice;
import dev.hourbook.ledger.invoice.InvoiceEvent.DueChanged;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceRefusal;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.EarningsCommand.CarryOverEarnings;
import dev.hourbook.ledger.payout.EarningsId;
import dev.hourbook.ledger.payout.EarningsRefusal;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.CarryOverReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverBalances;
import dev.hourbook.ledger.voucher.OpeningId;
import dev.hourbook.ledger.voucher.OpeningRefusal;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a company takes on from older books, and what can be done with it. */
class CutOverTest {

  private static final LocalDate CUT_OVER = LocalDate.parse("2026-01-31");
  private static final LocalDate DUE = LocalDate.parse("2026-02-14");

  private final Lab lab = new Lab();

  @AfterEach
  void shut() {
    lab.close();
  }

  private static CarryOverInvoice invoice(String number, String due, Actor approvedBy) {
    return new CarryOverInvoice(
        InvoiceId.carriedOver(number),
        number,
        ACME,
        CUT_OVER,
        DUE,
        21_600,
        dollars(due),
        CUT_OVER,
        approvedBy,
        JANUARY,
        ANN);
  }

  @Test
  void anInvoiceCarriedOverIsPaidByReceiptsOfBothBooks() {
    InvoiceId id = InvoiceId.carriedOver("A-7");
    ReceiptId old = new ReceiptId("old");
    lab.does(invoice("A-7", "570.00", BOB));
    lab.does(new CarryOverReceipt(
        old, ACME, dollars("70.00"), CUT_OVER, "too much", CUT_OVER, BOB, JANUARY, ANN));
    lab.does(new ApplyReceipt(old, List.of(id), Order.OLDEST_DUE_FIRST, MARCH, ANN));
    assertThat(lab.last(id, DueChanged.class).due()).isEqualTo(dollars("500.00"));
  }

  @Test
  void itsLinesAreInOlderBooksSoThatItIsNotVoidedHere() {
    InvoiceId id = InvoiceId.carriedOver("A-7");
    lab.does(invoice("A-7", "570.00", BOB));
    assertThat(lab.refuses(new VoidInvoice(id, "address", BOB, MARCH, ANN)))
        .isEqualTo(new InvoiceRefusal.CarriedOver(id));
  }

  @Test
  void nothingIsCarriedOverByOnePersonOrBelowNothing() {
    assertThat(lab.refuses(invoice("A-7", "570.00", ANN)))
        .isEqualTo(new InvoiceRefusal.SamePersonTwice(ANN));
    assertThat(lab.refuses(invoice("A-7", "0.00", BOB)))
        .isInstanceOf(InvoiceRefusal.BelowNothing.class);
  }

  /** Else two invoices would have one number, one day. */
  @Test
  void aNumberOfOurOwnSeriesIsTakenOnlyBelowWhereTheSeriesGoesOn() {
    assertThat(lab.refuses(invoice("INV-2026-0004", "1.00", BOB)))
        .isEqualTo(new InvoiceRefusal.NumberToCome("INV-2026-0004"));
    lab.does(new CarryOverSeries(SeriesId.invoices(2025), 41, JANUARY, ANN));
    lab.does(invoice("INV-2025-0041", "1.00", BOB));
    assertThat(lab.refuses(invoice("INV-2025-0042", "1.00", BOB)))
        .isEqualTo(new InvoiceRefusal.NumberToCome("INV-2025-0042"));
  }

  @Test
  void earningsAreThoseOfTheContractsOwnExpert() {
    EarningsId week = new EarningsId(Lab.sheet("1"));
    assertThat(lab.refuses(earnings(week, "2", "360.00")))
        .isInstanceOf(EarningsRefusal.OtherTerms.class);
    assertThat(lab.refuses(earnings(week, "1", "0.00")))
        .isInstanceOf(EarningsRefusal.NothingEarned.class);
    lab.does(earnings(week, "1", "360.00"));
  }

  private static CarryOverEarnings earnings(EarningsId week, String expert, String amount) {
    return new CarryOverEarnings(
        week, new ExpertId(expert), 21_600, dollars(amount), CUT_OVER, BOB, JANUARY, ANN);
  }

  @Test
  void whatIsTheSumOfDocumentsIsNotCarriedOverAsABalance() {
    OpeningId opening = new OpeningId("balances");
    List<VoucherLine> lines = List.of(VoucherLine.of(Account.RECEIVABLE, dollars("1.00")));
    assertThat(lab.refuses(new CarryOverBalances(opening, CUT_OVER, lines, BOB, JANUARY, ANN)))
        .isEqualTo(new OpeningRefusal.ByDocument(Account.RECEIVABLE));
    assertThat(lab.refuses(new CarryOverBalances(opening, CUT_OVER, List.of(), BOB, JANUARY, ANN)))
        .isEqualTo(new OpeningRefusal.NothingCarriedOver(opening));
  }
}
