package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.engagement;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.EarningsEvent;
import dev.hourbook.ledger.payout.EarningsId;
import dev.hourbook.ledger.receipt.ReceiptEvent;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.voucher.About;
import dev.hourbook.ledger.voucher.OpeningEvent;
import dev.hourbook.ledger.voucher.OpeningId;
import dev.hourbook.ledger.voucher.PastWeek;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact that a company takes on when it takes this book up. */
final class CutOverExamples {

  private static final LocalDate DAY = LocalDate.parse("2026-01-31");
  private static final LocalDate DUE = LocalDate.parse("2026-02-14");
  private static final PayWeek WEEK = PayWeek.parse("2026-01-24@sat-kolkata");

  private CutOverExamples() {}

  static Stream<LedgerEvent> all() {
    Money amount = Money.of("570.00", USD);
    Money pay = Money.of("360.00", USD);
    return Stream.concat(documents(amount, pay), openings(amount, pay));
  }

  private static Stream<LedgerEvent> documents(Money amount, Money pay) {
    return Stream.of(
        new InvoiceEvent.InvoiceCarriedOver(
            InvoiceId.carriedOver("2025-117"),
            "2025-117",
            ACME,
            DAY,
            DUE,
            21_600,
            amount,
            DAY,
            ANN,
            BOB),
        new InvoiceSeriesEvent.SeriesCarriedOver(SeriesId.invoices(2026), 117, ANN),
        new ReceiptEvent.ReceiptCarriedOver(
            new ReceiptId("wire-0"), ACME, amount, DAY, "too much", DAY, ANN, BOB),
        new EarningsEvent.EarningsCarriedOver(
            new EarningsId(new TimesheetId(C1, WEEK)),
            engagement(PayCalendar.SAT_KOLKATA),
            21_600,
            pay,
            DAY,
            ANN,
            BOB));
  }

  private static Stream<LedgerEvent> openings(Money amount, Money pay) {
    About eve = About.expert(EVE);
    return Stream.of(
        new OpeningEvent.BalancesCarriedOver(
            new OpeningId("expert-debts"),
            DAY,
            List.of(
                new VoucherLine(Account.EXPERT_RECEIVABLE, pay, null, eve),
                new VoucherLine(Account.HISTORY_PAID, amount, null, eve)),
            ANN,
            BOB),
        new OpeningEvent.HistoryCarriedOver(
            new OpeningId("history"),
            DAY,
            List.of(new PastWeek(WEEK, ACME, RADIOLOGY, 21_660, amount, 21_600, pay)),
            ANN,
            BOB));
  }
}
