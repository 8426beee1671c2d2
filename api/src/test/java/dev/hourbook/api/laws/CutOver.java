package dev.hourbook.api.laws;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverInvoice;
import dev.hourbook.ledger.invoice.InvoiceCommand.CarryOverSeries;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.EarningsCommand.CarryOverEarnings;
import dev.hourbook.ledger.payout.EarningsId;
import dev.hourbook.ledger.receipt.ReceiptCommand.CarryOverReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.voucher.About;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverBalances;
import dev.hourbook.ledger.voucher.OpeningCommand.CarryOverHistory;
import dev.hourbook.ledger.voucher.OpeningId;
import dev.hourbook.ledger.voucher.PastWeek;
import dev.hourbook.ledger.voucher.VoucherLine;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What the company's older books leave to it, in both currencies. Nothing is booked before it. */
record CutOver(Instant at) {

  /** The last day of the older books. */
  static final LocalDate DAY = LocalDate.parse("2026-01-31");

  /** The last number that they gave to an invoice of the year. */
  static final long LAST_INVOICE = 41;

  private static final long HOUR = 3_600;

  List<LedgerCommand> commands() {
    return List.of(
        new CarryOverSeries(SeriesId.invoices(2026), LAST_INVOICE, at, ANNA),
        invoice("INV-2026-0041", "acme", 10 * HOUR, "USD 950.00"),
        invoice("A/12", "kyoto", 0, "JPY 45000"),
        receipt("old-1", "acme", "USD 123.45"),
        receipt("old-2", "kyoto", "JPY 7001"),
        earnings("C1", "e1", "2026-01-19@iso", 2 * HOUR, "USD 123.51"),
        earnings("C4", "e3", "2026-01-12@iso", 3_661, "JPY 9153"),
        new CarryOverBalances(new OpeningId("balances"), DAY, balances(), BEN, at, ANNA),
        new CarryOverHistory(new OpeningId("history"), DAY, history(), BEN, at, ANNA));
  }

  private CarryOverInvoice invoice(String number, String client, long seconds, String due) {
    return new CarryOverInvoice(
        InvoiceId.carriedOver(number),
        number,
        new ClientId(client),
        DAY.minusDays(20),
        DAY.plusDays(10),
        seconds,
        Money.parse(due),
        DAY,
        BEN,
        at,
        ANNA);
  }

  private CarryOverReceipt receipt(String id, String client, String amount) {
    return new CarryOverReceipt(
        new ReceiptId(id),
        new ClientId(client),
        Money.parse(amount),
        DAY.minusDays(3),
        "paid twice",
        DAY,
        BEN,
        at,
        ANNA);
  }

  private CarryOverEarnings earnings(
      String contract, String expert, String week, long seconds, String amount) {
    return new CarryOverEarnings(
        new EarningsId(new TimesheetId(new ContractId(contract), PayWeek.parse(week))),
        new ExpertId(expert),
        seconds,
        Money.parse(amount),
        DAY,
        BEN,
        at,
        ANNA);
  }

  /** A debt of an expert and what another was paid are about them. */
  private static List<VoucherLine> balances() {
    return List.of(
        VoucherLine.of(Account.BANK, Money.parse("USD 50000.00")),
        VoucherLine.of(Account.BANK, Money.parse("JPY 3000000")),
        VoucherLine.of(Account.CAPITAL, Money.parse("USD -20000.00")),
        about("e2", Account.EXPERT_RECEIVABLE, "USD 25.00"),
        about("e1", Account.HISTORY_PAID, "USD 1200.00"));
  }

  private static VoucherLine about(String expert, Account account, String amount) {
    return new VoucherLine(
        account, Money.parse(amount), VoucherLine.NO_DAY, About.expert(new ExpertId(expert)));
  }

  private static List<PastWeek> history() {
    return List.of(
        past("2026-01-05@iso", "acme", "Law", 4 * HOUR, "USD 380.00", 4 * HOUR, "USD 247.00"),
        past("2026-01-12@iso", "acme", "Law", 0, "USD 0.00", HOUR, "USD 61.75"),
        past("2026-01-12@iso", "kyoto", "Sake", 2 * HOUR, "JPY 30002", 7_199, "JPY 17998"));
  }

  private static PastWeek past(
      String week,
      String client,
      String discipline,
      long billed,
      String revenue,
      long worked,
      String pay) {
    return new PastWeek(
        PayWeek.parse(week),
        new ClientId(client),
        new Discipline(discipline),
        billed,
        Money.parse(revenue),
        worked,
        Money.parse(pay));
  }
}
