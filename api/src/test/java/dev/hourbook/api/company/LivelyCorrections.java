package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static dev.hourbook.api.company.TestCompany.since;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.CreditNoteCommand;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceCommand;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutCommand.DecideClawback;
import dev.hourbook.ledger.payout.PayoutCommand.ProposeClawback;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.receipt.ReceiptCommand;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.ledger.timesheet.Verdict;
import dev.hourbook.projections.items.UnbilledItems;
import dev.hourbook.projections.items.UnbilledItems.Billable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/** What goes wrong in a week and is put right, on two contracts of their own. */
final class LivelyCorrections {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-23@iso");
  private static final TimesheetId WRONG = new TimesheetId(new ContractId("C5"), WEEK);
  private static final TimesheetId RIGHT = new TimesheetId(new ContractId("C6"), WEEK);
  private static final ClientId FIRM = new ClientId("firm");
  private static final Instant AT = Instant.parse("2026-03-04T10:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");
  private static final Removal FRAUD =
      new Removal(RemovalReason.FRAUD, "case-7", AT, Instant.parse("2026-03-20T00:00:00Z"), BEN);
  private static final ReceiptId RECEIPT = new ReceiptId("wire-1");

  private final TestCompany test;

  private LivelyCorrections(TestCompany test) {
    this.test = test;
  }

  static void in(TestCompany test) {
    LivelyCorrections act = new LivelyCorrections(test);
    act.hours();
    act.beforeInvoicing();
    act.documents();
    act.cash();
    act.repricing();
    act.clawback();
  }

  private void hours() {
    test.client("firm", "USD", Cadence.MONTHLY);
    test.contract("C5", "firm", "E2", "Law");
    test.contract("C6", "firm", "E2", "Law");
    test.submit(
        "2026-03-01T23:59:59Z",
        dated("20", "C5", "2026-02-24", 7_201),
        dated("21", "C5", "2026-02-25", 3_601),
        dated("22", "C6", "2026-02-24", 3_600));
    test.company().approvals().byPerson(WEEK, Instant.parse("2026-03-02T12:00:00Z"), BEN);
    test.send(new InvoiceCommand.OpenSeries(SeriesId.creditNotes(2026), AT, ANNA));
  }

  private void beforeInvoicing() {
    test.send(
        new TimesheetCommand.RemoveHours(
            WRONG, new Hours.Latest(601), Set.of(Side.BILL, Side.PAY), FRAUD, AT, ANNA),
        new TimesheetCommand.AppealRemoval(WRONG, 1, "worked", AT, new Actor("expert:E2")),
        new TimesheetCommand.DecideAppeal(
            WRONG, 1, Verdict.UPHELD, "worked", AT, new Actor("user:carla")),
        new TimesheetCommand.DisputeHours(
            WRONG, new Hours.Latest(300), "not delivered", AT, AT, ANNA),
        new TimesheetCommand.RuleOnDispute(WRONG, 1, Ruling.FOR_EXPERT, "delivered", AT, BEN),
        new TimesheetCommand.DisputeHours(
            WRONG, new Hours.Latest(200), "not delivered", AT, AT, ANNA),
        new TimesheetCommand.RuleOnDispute(WRONG, 2, Ruling.FOR_CLIENT, "true", AT, BEN),
        new TimesheetCommand.RepointHours(
            WRONG, RIGHT, new Hours.Latest(400), "wrong project", BEN, AT, ANNA));
  }

  private void documents() {
    invoice("wrong-address");
    test.send(
        new InvoiceCommand.VoidInvoice(new InvoiceId("wrong-address"), "address", BEN, AT, ANNA));
    invoice("firm-1");
    credit("removed", new Hours.Latest(100), Disposition.REMOVE);
    credit("released", new Hours.Latest(150), Disposition.RELEASE);
    invoice("firm-2");
  }

  private void cash() {
    InvoiceId first = new InvoiceId("firm-1");
    InvoiceId second = new InvoiceId("firm-2");
    test.send(
        new ReceiptCommand.RecordReceipt(
            RECEIPT, FIRM, dollars("1000.00"), TODAY, "wire", AT, ANNA),
        new ReceiptCommand.ApplyReceipt(
            RECEIPT, List.of(second, first), ReceiptCommand.Order.OLDEST_DUE_FIRST, AT, ANNA),
        new ReceiptCommand.UnapplyReceipt(RECEIPT, second, "meant for the first", AT, ANNA),
        new ReceiptCommand.RefundReceipt(RECEIPT, dollars("1.00"), TODAY, "wire-2", BEN, AT, ANNA));
    credit("paid", new Hours.Latest(50), Disposition.REMOVE);
    CreditNoteId balance = new CreditNoteId("paid");
    test.send(
        new CreditNoteCommand.RefundCredit(
            balance, dollars("0.10"), TODAY, "wire-3", BEN, AT, ANNA),
        new CreditNoteCommand.OffsetCredit(balance, second, AT, ANNA));
  }

  /** Cheaper afterwards: the difference of what is invoiced comes back. */
  private void repricing() {
    RateVersion cheaper =
        new RateVersion(since("2026-02-23"), Rate.parse("USD 80"), Rate.parse("USD 70"));
    test.send(new AgreeRate(WRONG.contract(), cheaper, BEN, "agreed in January", AT, ANNA));
    TestCompany.until("the reaction to the rate in the past", () -> {
      test.company().caughtUp();
      return test.count("select count(*) from book.event where name = 'timesheet.hours-repriced'")
          > 0;
    });
    InvoiceId first = new InvoiceId("firm-1");
    test.send(new CreditNoteCommand.CreditDifference(
        new CreditNoteId("cheaper"), first, differences(first), "rate", BEN, AT, ANNA));
  }

  private void clawback() {
    PayoutId payout = new PayoutId("2026-02-02@iso:E1:main:USD:bank");
    String item = test.texts("select item from view.item where seconds > 100 and document = '"
            + payout + "' order by item")
        .getFirst();
    test.send(
        new ProposeClawback(
            payout,
            List.of(new PayoutCommand.Asked(new ItemId(item), 100)),
            ClawbackCause.NOT_WORKED,
            "not worked",
            "credit-note:removed",
            AT,
            ANNA),
        new DecideClawback(payout, 1, ClawbackOption.SPLIT, 40, "shared", AT, BEN));
  }

  private void invoice(String id) {
    List<BillableItem> items = unbilled();
    test.send(new InvoiceCommand.FinaliseInvoice(
        new InvoiceId(id), FIRM, Days.of(WEEK), items, head(), AT, ANNA));
  }

  private List<BillableItem> unbilled() {
    test.company().caughtUp();
    return new UnbilledItems(test.company().jdbc()).of(new Billable(FIRM, USD), WEEK.end(), head());
  }

  private List<BillableItem> differences(InvoiceId invoice) {
    test.company().caughtUp();
    return new UnbilledItems(test.company().jdbc()).repriced(invoice);
  }

  private long head() {
    return test.company().ledger().positions().head();
  }

  private void credit(String id, Hours hours, Disposition disposition) {
    List<CreditNoteCommand.Asked> asked =
        List.of(new CreditNoteCommand.Asked(1, hours, disposition));
    test.send(new CreditNoteCommand.IssueCreditNote(
        new CreditNoteId(id), new InvoiceId("firm-1"), asked, "why", FRAUD, BEN, AT, ANNA));
  }

  private static Money dollars(String amount) {
    return Money.of(amount, USD);
  }
}
