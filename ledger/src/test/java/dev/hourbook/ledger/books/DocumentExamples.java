package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.books.Approvals.SHEET;
import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutCancelled;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPaid;
import dev.hourbook.ledger.payout.PayoutEvent.PayoutPlanned;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.ItemId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Invoices and payouts of the week of 9 February 2026, with what the books read of them. */
final class DocumentExamples {

  static final LocalDate ISSUED = LocalDate.parse("2026-02-17");
  static final LocalDate VALUE_DATE = LocalDate.parse("2026-02-19");
  private static final Days DAYS = Days.of(SHEET.week());
  private static final InvoiceId INVOICE_ID = InvoiceId.regular(ACME, USD, DAYS);
  private static final PayRunId RUN = PayRunId.regular(SHEET.week());
  private static final PayoutId PAYOUT_ID = PayoutId.of(RUN, EVE, USD, Rail.BANK);
  static final String INVOICE = INVOICE_ID.toString();
  static final String PAYOUT = PAYOUT_ID.toString();
  static final PayoutPaid PAID = paid(PAYOUT_ID);
  static final PayoutCancelled CANCELLED = cancelled(PAYOUT_ID);

  private DocumentExamples() {}

  /** An invoice of item 1b0. */
  static InvoiceFinalised invoice(Rate rate, long seconds) {
    return invoice(
        INVOICE_ID, Stream.of(line(Approvals.item("1b0"), rate, seconds, rate.worth(seconds))));
  }

  /** An invoice with a line for each item. */
  static InvoiceFinalised invoice(String id, List<Item> items) {
    return invoice(
        new InvoiceId(id),
        items.stream().map(item -> line(item.id(), item.rate(), item.seconds(), item.amount())));
  }

  private static InvoiceFinalised invoice(InvoiceId id, Stream<InvoiceLine> some) {
    List<InvoiceLine> lines = some.toList();
    return new InvoiceFinalised(
        id,
        SeriesId.invoices(2026),
        "INV-2026-0001",
        ACME,
        DAYS,
        ISSUED,
        ISSUED.plusDays(30),
        lines,
        lines.stream().mapToLong(InvoiceLine::seconds).sum(),
        lines.stream().map(InvoiceLine::amount).reduce(Money.zero(USD), Money::plus),
        "hash",
        1);
  }

  private static InvoiceLine line(ItemId item, Rate rate, long seconds, Money amount) {
    return new InvoiceLine(
        C1, EVE, RADIOLOGY, "scans", SHEET.week(), rate, seconds, amount, List.of(), List.of(item));
  }

  /** A payout of item 1p0. */
  static PayoutPlanned payout(Money amount) {
    return planned(
        PAYOUT_ID, List.of(new PayoutItem(Approvals.item("1p0"), C1, SHEET.week(), 3_600, amount)));
  }

  static PayoutPlanned payout(String id, List<Item> items) {
    return planned(
        new PayoutId(id),
        items.stream()
            .map(i -> new PayoutItem(i.id(), C1, SHEET.week(), i.seconds(), i.amount()))
            .toList());
  }

  private static PayoutPlanned planned(PayoutId id, List<PayoutItem> items) {
    long seconds = items.stream().mapToLong(PayoutItem::seconds).sum();
    Money amount = items.stream().map(PayoutItem::amount).reduce(Money::plus).orElseThrow();
    return new PayoutPlanned(id, RUN, EVE, Rail.BANK, items, seconds, amount, null);
  }

  static PayoutPaid paid(PayoutId id) {
    return new PayoutPaid(id, VALUE_DATE, "wire", ANN);
  }

  static PayoutCancelled cancelled(PayoutId id) {
    return new PayoutCancelled(id, "held", ANN);
  }
}
