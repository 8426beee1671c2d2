package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.CARD;
import static dev.hourbook.ledger.contract.Agreements.EVE;
import static dev.hourbook.ledger.contract.Agreements.NEW_YEAR;
import static dev.hourbook.ledger.contract.Agreements.RADIOLOGY;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.engagement;
import static dev.hourbook.ledger.contract.Agreements.version;

import dev.hourbook.ledger.bank.SetOffId;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.EffectiveFrom;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateCardEvent;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.InvoiceEvent;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.InvoiceLine;
import dev.hourbook.ledger.invoice.InvoiceSeriesEvent;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.invoice.Stretch;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.BillingTerms;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientEvent;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertEvent;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.ContractPayId;
import dev.hourbook.ledger.payee.PayeeId;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackItem;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.EarningsId;
import dev.hourbook.ledger.payout.Offset;
import dev.hourbook.ledger.payout.PayRunEvent;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutEvent;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutItem;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.payout.Withheld;
import dev.hourbook.ledger.payout.WithholdingRate;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.voucher.OpeningId;
import dev.hourbook.ledger.voucher.VoucherId;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * At least one of every event the book can hold, with every field filled and each variant shown.
 */
final class Examples {

  private static final ZoneId KOLKATA = ZoneId.of("Asia/Kolkata");
  private static final BillingTerms TERMS = new BillingTerms(Cadence.MONTHLY, 30, KOLKATA);
  private static final PayWeek WEEK = PayWeek.parse("2026-02-07@sat-kolkata");
  private static final TimesheetId SHEET = new TimesheetId(C1, WEEK);
  private static final EffectiveFrom MARCH =
      EffectiveFrom.startOf(LocalDate.parse("2026-03-01"), KOLKATA);
  private static final PayRunId RUN = PayRunId.regular(WEEK);
  private static final PayoutId PAYOUT = PayoutId.of(RUN, EVE, USD, Rail.BANK);
  private static final Withheld TAX =
      new Withheld(Money.of("11.40", USD), new WithholdingRate(2_400, "us-backup"));
  private static final PayoutId EARLIER =
      PayoutId.of(PayRunId.regular(PayWeek.parse("2026-01-31@sat-kolkata")), EVE, USD, Rail.BANK);
  private static final ItemId BILL = new ItemId(SHEET.text() + "/1b0");
  private static final ItemId PAY = new ItemId(SHEET.text() + "/1p0");
  private static final SeriesId SERIES = SeriesId.invoices(2026);

  private Examples() {}

  static Stream<LedgerEvent> all() {
    return Stream.of(
            ExchangeExamples.all(),
            parties(),
            terms(),
            HourExamples.all(),
            documents(),
            clawback(),
            HopExamples.all(),
            PayeeExamples.all(),
            RemittanceExamples.all(),
            DocumentExamples.all(),
            VoucherExamples.all(),
            CutOverExamples.all(),
            BankExamples.all(),
            PeriodExamples.all())
        .flatMap(events -> events);
  }

  private static Stream<LedgerEvent> parties() {
    return Stream.of(
        new ClientEvent.ClientOnboarded(ACME, "Acme Labs", USD, TERMS),
        new ClientEvent.BillingTermsChanged(ACME, new BillingTerms(Cadence.WEEKLY, 0, KOLKATA)),
        new ExpertEvent.ExpertOnboarded(EVE, KOLKATA));
  }

  private static Stream<LedgerEvent> terms() {
    return Stream.of(
        new RateCardEvent.RateCardPublished(
            CARD, List.of(version("2026-01-01", "95", "60"), version(MARCH, "99.5", "60.0375"))),
        new RateCardEvent.RateAnnounced(CARD, version(MARCH, "110", "70"), ANN, BOB, null),
        new ContractEvent.ContractSigned(
            C1,
            engagement(PayCalendar.SAT_KOLKATA),
            NEW_YEAR,
            Rounding.parse("up 900 day"),
            144_000L),
        new ContractEvent.RateAgreed(C1, version(MARCH, "110", "70"), ANN, BOB, null),
        new ContractEvent.CapChanged(C1, null, WEEK),
        new ContractEvent.ContractPaused(C1, MARCH),
        new ContractEvent.ContractResumed(C1, MARCH),
        new ContractEvent.ContractEnded(C1, MARCH));
  }

  private static Stream<LedgerEvent> documents() {
    Money amount = Money.of("47.50", USD);
    return Stream.of(
        new InvoiceSeriesEvent.SeriesOpened(SERIES),
        invoice(amount),
        new PayRunEvent.PayRunOpened(RUN, WEEK, 4_711, ANN),
        new PayRunEvent.PayRunPlanned(RUN, totals(amount), ANN),
        new PayRunEvent.PayRunEndorsed(RUN, "ab12", BOB),
        new PayRunEvent.PayRunApproved(RUN, "ab12", BOB),
        new PayRunEvent.PayRunClosed(RUN, ANN),
        new PayoutEvent.PayoutPlanned(
            PAYOUT,
            RUN,
            EVE,
            Rail.BANK,
            List.of(new PayoutItem(PAY, C1, WEEK, 1_800, amount)),
            1_800,
            amount,
            null,
            List.of(new Offset(EARLIER, Money.of("10.00", USD))),
            TAX,
            ExchangeExamples.SENT),
        new PayoutEvent.PayoutPaid(
            PAYOUT, LocalDate.parse("2026-02-19"), "wire-1", ANN, ExchangeExamples.SENT),
        new PayoutEvent.PayoutCancelled(PAYOUT, "held", ANN, TAX));
  }

  private static RunTotals totals(Money amount) {
    Money kept = Money.of("10.00", USD);
    Money sent = amount.minus(kept).minus(TAX.amount());
    return new RunTotals(1, 1_800, List.of(sent), "ab12", List.of(kept), List.of(TAX.amount()));
  }

  private static Stream<LedgerEvent> clawback() {
    Money amount = Money.of("47.50", USD);
    return Stream.of(
        new PayoutEvent.ClawbackProposed(
            PAYOUT,
            EVE,
            1,
            List.of(new ClawbackItem(PAY, C1, WEEK, WEEK.start(), 1_800, amount)),
            1_800,
            amount,
            ClawbackCause.NOT_WORKED,
            ClawbackOption.BEAR,
            "not worked",
            "credit-note:7f3",
            ANN),
        new PayoutEvent.ClawbackDecided(
            PAYOUT,
            EVE,
            1,
            ClawbackOption.SPLIT,
            List.of(new ClawbackItem(
                PAY,
                C1,
                WEEK,
                WEEK.start(),
                600,
                Money.of("15.83", USD),
                engagement(PayCalendar.SAT_KOLKATA))),
            1_200,
            Money.of("31.67", USD),
            "half of it",
            BOB));
  }

  private static LedgerEvent invoice(Money amount) {
    return new InvoiceEvent.InvoiceFinalised(
        InvoiceId.regular(ACME, USD, Days.of(WEEK)),
        SERIES,
        SERIES.number(42),
        ACME,
        Days.of(WEEK),
        LocalDate.parse("2026-02-18"),
        LocalDate.parse("2026-03-20"),
        List.of(new InvoiceLine(
            C1,
            EVE,
            RADIOLOGY,
            "scans",
            WEEK,
            Rate.of("95", USD),
            1_800,
            amount,
            List.of(new Stretch(0, 1_800, amount)),
            List.of(BILL),
            null)),
        1_800,
        amount,
        ItemId.hash(List.of(BILL)),
        4_711);
  }

  /** One id of every aggregate, all under the same key where the key is free. */
  static Stream<Object> ids() {
    return Stream.of(
        ExchangeExamples.YEN,
        ExchangeExamples.QUOTES,
        new ClientId("X"),
        new ExpertId("X"),
        new RateCardId("X"),
        new ContractId("X"),
        new TimesheetId(new ContractId("X"), WEEK),
        new SeriesId("X", "INV", 2026),
        new InvoiceId("X"),
        new CreditNoteId("X"),
        new ReceiptId("X"),
        new PayRunId("X"),
        new PayoutId("X"),
        new PayeeId("X"),
        PayeeExamples.ACCOUNT,
        PayeePolicyId.MAIN,
        ApprovalPolicyId.MAIN,
        PayeeExamples.LEFT,
        RemittanceExamples.FILE,
        new ContractPayId("X"),
        new EarningsId(new TimesheetId(new ContractId("X"), WEEK)),
        new OpeningId("X"),
        new VoucherId("X"),
        BankExamples.ACCOUNT,
        BankExamples.LINE,
        new SetOffId("X"),
        PeriodId.parse("main:2026-02"));
  }
}
