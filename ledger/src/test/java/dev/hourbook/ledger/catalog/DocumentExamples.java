package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.invoice.CreditLine;
import dev.hourbook.ledger.invoice.CreditNoteEvent;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.invoice.LinePart;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.invoice.Stretch;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Place;
import dev.hourbook.ledger.timesheet.TakenItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact that changes what an invoice is worth. */
final class DocumentExamples {

  private static final InvoiceId INVOICE = new InvoiceId("acme/USD/2026-02-09..2026-02-16");
  private static final CreditNoteId NOTE = new CreditNoteId("7f3");
  private static final ReceiptId RECEIPT = new ReceiptId("wire-1");
  private static final LocalDate DAY = LocalDate.parse("2026-03-04");
  private static final Money AMOUNT = Money.of("15.83", USD);
  private static final Money NOTHING = Money.zero(USD);
  private static final List<LinePart> PARTS = List.of(new LinePart(1, AMOUNT));

  private DocumentExamples() {}

  static Stream<LedgerEvent> all() {
    return Stream.concat(invoices(), receipts());
  }

  private static Stream<LedgerEvent> invoices() {
    SeriesId series = SeriesId.creditNotes(2026);
    return Stream.of(
        new InvoiceEvent.InvoiceVoided(
            INVOICE, ACME, DAY, lines(Disposition.RELEASE), 600, AMOUNT, "address", ANN, BOB),
        new InvoiceEvent.DueChanged(INVOICE, RECEIPT.toString(), PARTS, NOTHING),
        new CreditNoteEvent.CreditNoteIssued(
            NOTE,
            series,
            series.number(3),
            INVOICE,
            ACME,
            DAY,
            lines(Disposition.REMOVE),
            600,
            AMOUNT,
            AMOUNT,
            NOTHING,
            "not worked",
            ANN,
            BOB),
        new CreditNoteEvent.DifferenceCredited(
            NOTE,
            series,
            series.number(4),
            INVOICE,
            ACME,
            DAY,
            List.of(back()),
            AMOUNT,
            NOTHING,
            AMOUNT,
            "agreed in January",
            ANN,
            BOB),
        new CreditNoteEvent.CreditOffset(NOTE, ACME, INVOICE, AMOUNT, PARTS, ANN),
        new CreditNoteEvent.CreditRefunded(NOTE, ACME, AMOUNT, DAY, "wire-9", ANN, BOB));
  }

  private static InvoiceLine back() {
    Money minus = AMOUNT.negated();
    return new InvoiceLine(
        C1,
        EVE,
        RADIOLOGY,
        "scans",
        PayWeek.parse("2026-02-09@iso"),
        Rate.of("95", USD),
        -600,
        minus,
        List.of(new Stretch(600, 0, minus)),
        List.of(new ItemId("2b1")),
        Money.of("0.01", USD));
  }

  private static Stream<LedgerEvent> receipts() {
    return Stream.of(
        new ReceiptEvent.ReceiptRecorded(RECEIPT, ACME, AMOUNT, DAY, "INV-2026-0042", ANN),
        new ReceiptEvent.ReceiptApplied(RECEIPT, ACME, INVOICE, AMOUNT, PARTS, ANN),
        new ReceiptEvent.ReceiptUnapplied(
            RECEIPT, ACME, INVOICE, AMOUNT, PARTS, "returned by the bank", ANN),
        new ReceiptEvent.ReceiptRefunded(RECEIPT, ACME, AMOUNT, DAY, "wire-9", ANN, BOB));
  }

  private static List<CreditLine> lines(Disposition disposition) {
    Rate rate = Rate.of("95", USD);
    List<Piece> pieces = List.of(new Piece(new EntryId("tracker", "48213"), 0, 600));
    Item item = new Item(new ItemId("1b0.1"), DAY, rate, 600, AMOUNT, 0, pieces);
    return List.of(new CreditLine(
        1,
        C1,
        EVE,
        RADIOLOGY,
        "scans",
        PayWeek.parse("2026-02-09@iso"),
        rate,
        600,
        AMOUNT,
        disposition,
        List.of(new TakenItem(item, Place.INVOICED, INVOICE.toString()))));
  }
}
