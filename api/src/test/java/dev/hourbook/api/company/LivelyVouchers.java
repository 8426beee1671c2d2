package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;

import dev.hourbook.api.voucher.Expiry;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverSeries;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.EarningsCommand.CarryOverEarnings;
import dev.hourbook.ledger.payout.EarningsId;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.CarryOverReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverBalances;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverHistory;
import dev.hourbook.ledger.voucher.OpeningId;
import dev.hourbook.ledger.voucher.PastWeek;
import dev.hourbook.ledger.voucher.VoucherCommand.PostVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.RecordVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReserveVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.ReverseVoucher;
import dev.hourbook.ledger.voucher.VoucherCommand.VoidVoucher;
import dev.hourbook.ledger.voucher.VoucherId;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the house spends, what it only means to spend, and what older books left. */
final class LivelyVouchers {

  private static final long HOUR = 3_600;
  private static final Instant AT = Instant.parse("2026-03-04T11:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
  private static final LocalDate LAST = LocalDate.parse("2026-03-10");

  private final TestCompany test;

  private LivelyVouchers(TestCompany test) {
    this.test = test;
  }

  static void in(TestCompany test) {
    LivelyVouchers act = new LivelyVouchers(test);
    act.spent();
    act.meant();
    act.before();
  }

  /** One of everything that older books may leave. */
  private void before() {
    LocalDate day = LocalDate.parse("2026-01-31");
    ClientId lab = new ClientId("lab");
    Money amount = Money.of("95.00", USD);
    Money pay = Money.of("60.00", USD);
    PayWeek week = PayWeek.parse("2026-01-26@iso");
    List<VoucherLine> bank = List.of(VoucherLine.of(Account.BANK, amount));
    List<PastWeek> weeks =
        List.of(new PastWeek(week, lab, new Discipline("Law"), HOUR, amount, HOUR, pay));
    EarningsId earned = new EarningsId(new TimesheetId(new ContractId("C1"), week));
    InvoiceId invoice = InvoiceId.carriedOver("A/12");
    test.send(
        new CarryOverSeries(SeriesId.creditNotes(2025), 7, AT, ANNA),
        new CarryOverInvoice(invoice, "A/12", lab, day, TODAY, HOUR, amount, day, BEN, AT, ANNA),
        new CarryOverReceipt(
            new ReceiptId("old"), lab, Money.of("9.00", USD), day, "twice", day, BEN, AT, ANNA),
        new ApplyReceipt(new ReceiptId("old"), List.of(invoice), Order.OLDEST_DUE_FIRST, AT, ANNA),
        new CarryOverEarnings(earned, new ExpertId("E1"), HOUR, pay, day, BEN, AT, ANNA),
        new CarryOverBalances(new OpeningId("balances"), day, bank, BEN, AT, ANNA),
        new CarryOverHistory(new OpeningId("history"), day, weeks, BEN, AT, ANNA));
  }

  private void spent() {
    test.send(
        record("rent-feb", "2026-02-28", Account.OPERATING_RENT, "4000.00"),
        record("tools", "2026-03-02", Account.OPERATING_SOFTWARE, "250.50"),
        record("tools-twice", "2026-03-02", Account.OPERATING_SOFTWARE, "250.50"),
        record("interest", "2026-03-03", Account.INTEREST, "12.00"),
        new ReverseVoucher(new VoucherId("tools-twice"), TODAY, "twice", BEN, AT, ANNA));
  }

  private void meant() {
    test.send(
        reserve("fair", "1000.00"),
        reserve("trip", "300.00"),
        reserve("survey", "500.00"),
        reserve("gift", "70.00"),
        new PostVoucher(new VoucherId("fair"), TODAY, lines("900.00"), BEN, AT, ANNA),
        new VoidVoucher(new VoucherId("trip"), "nobody goes", AT, ANNA),
        new ReserveVoucher(
            new VoucherId("later"), LAST.plusDays(30), lines("80.00"), "later", BEN, AT, ANNA));
    new Expiry(test.company()).at(Instant.parse("2026-03-11T00:00:00Z"));
  }

  private static RecordVoucher record(String key, String day, Account account, String amount) {
    Money money = Money.of(amount, USD);
    List<VoucherLine> lines =
        List.of(VoucherLine.of(account, money), VoucherLine.of(Account.BANK, money.negated()));
    return new RecordVoucher(
        new VoucherId(key), LocalDate.parse(day), lines, "invoice", BEN, AT, ANNA);
  }

  private static ReserveVoucher reserve(String key, String amount) {
    return new ReserveVoucher(new VoucherId(key), LAST, lines(amount), "planned", BEN, AT, ANNA);
  }

  private static List<VoucherLine> lines(String amount) {
    Money money = Money.of(amount, USD);
    return List.of(
        VoucherLine.of(Account.OPERATING_MARKETING, money),
        VoucherLine.of(Account.ACCOUNTS_PAYABLE, money.negated()));
  }
}
