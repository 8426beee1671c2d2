package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.catalog.Lab.FRAUD;
import static dev.hourbook.ledger.catalog.Lab.MARCH;
import static dev.hourbook.ledger.catalog.Lab.WEDNESDAY;
import static dev.hourbook.ledger.catalog.Lab.dollars;
import static dev.hourbook.ledger.catalog.Lab.sheet;
import static dev.hourbook.ledger.contract.Agreements.ACME;
import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.version;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.books.Entry;
import dev.hourbook.ledger.books.JournalInMemory;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.BillableItem;
import dev.hourbook.ledger.invoice.CreditNoteCommand;
import dev.hourbook.ledger.invoice.CreditNoteId;
import dev.hourbook.ledger.invoice.Disposition;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.payout.ClawbackCause;
import dev.hourbook.ledger.payout.ClawbackOption;
import dev.hourbook.ledger.payout.PayoutCommand;
import dev.hourbook.ledger.payout.PayoutEvent.ClawbackDecided;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.receipt.ReceiptCommand;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Repriced;
import dev.hourbook.ledger.timesheet.Ruling;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand;
import dev.hourbook.ledger.timesheet.TimesheetEvent;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two hours at 95 and 60, put right in every way: what the books say then. */
class CorrectionsInTheBooksTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-03-04");

  private final Lab lab = new Lab();
  private final TimesheetEvent.HoursApproved hours = lab.work("1", 10, 7_200);

  @AfterEach
  void shut() {
    lab.close();
  }

  @Test
  void removedHoursLeaveBothSides() {
    lab.does(new TimesheetCommand.RemoveHours(
        sheet("1"), new Hours.Latest(3_600), Set.of(Side.BILL, Side.PAY), FRAUD, MARCH, ANN));
    stands(Account.UNBILLED, 9_500, Account.ADJUSTMENTS, 9_500, Account.CLIENT_REMOVED, 3_600);
    stands(
        Account.COST_OF_SERVICES,
        6_000,
        Account.EXPERT_ACCRUED,
        3_600,
        Account.EXPERT_REMOVED,
        3_600);
  }

  @Test
  void creditAfterPaymentIsTheClientsBalance() {
    lab.invoice("INV", WEDNESDAY, hours);
    ReceiptId receipt = new ReceiptId("wire");
    InvoiceId invoice = new InvoiceId("INV");
    lab.does(
        new ReceiptCommand.RecordReceipt(receipt, ACME, dollars("190"), TODAY, "wire", MARCH, ANN));
    lab.does(new ReceiptCommand.ApplyReceipt(
        receipt, List.of(invoice), ReceiptCommand.Order.AS_GIVEN, MARCH, ANN));
    credit(Disposition.REMOVE);
    stands(Account.RECEIVABLE, 0, Account.CLIENT_BALANCE, -9_500, Account.ADJUSTMENTS, 9_500);
    stands(Account.BANK, 19_000, Account.UNAPPLIED_CASH, 0, Account.CLIENT_REMOVED, 3_600);
  }

  @Test
  void releasedHoursAreUnbilledAgainAndRevenueStands() {
    lab.invoice("INV", WEDNESDAY, hours);
    credit(Disposition.RELEASE);
    stands(Account.RECEIVABLE, 9_500, Account.UNBILLED, 9_500, Account.ADJUSTMENTS, 0);
    stands(
        Account.CLIENT_INVOICED, 3_600, Account.CLIENT_UNBILLED, 3_600, Account.SERVICES, -19_000);
  }

  @Test
  void repricedInvoiceIsWorthTheNewRateOnceThePairIsBilled() {
    lab.invoice("INV", WEDNESDAY, hours);
    lab.does(new AgreeRate(
        new ContractId("1"), version("2026-02-01", "110", "70"), BOB, "agreed", MARCH, ANN));
    lab.does(new TimesheetCommand.RepriceHours(sheet("1"), "agreed", MARCH, ANN));
    stands(Account.RECEIVABLE, 19_000, Account.UNBILLED, 3_000, Account.SERVICES, -22_000);
    List<BillableItem> pairs =
        lab.last(sheet("1"), TimesheetEvent.HoursRepriced.class).bill().stream()
            .flatMap(CorrectionsInTheBooksTest::pair)
            .map(item -> Lab.billable(hours, item))
            .toList();
    lab.does(Lab.finalise(new InvoiceId("next"), pairs, MARCH));
    stands(Account.RECEIVABLE, 22_000, Account.UNBILLED, 0, Account.CLIENT_INVOICED, 7_200);
    stands(
        Account.COST_OF_SERVICES,
        14_000,
        Account.EXPERT_PAYABLE_ACCRUED,
        -14_000,
        Account.EXPERT_ACCRUED,
        7_200);
  }

  private static Stream<Item> pair(Repriced one) {
    return Stream.of(Objects.requireNonNull(one.reversal()), one.now());
  }

  @Test
  void disputedHoursWaitAndConcededOnesGoWithTheirCreditNote() {
    lab.invoice("INV", WEDNESDAY, hours);
    lab.does(new TimesheetCommand.DisputeHours(
        sheet("1"), new Hours.Latest(3_600), "why", MARCH, MARCH, ANN));
    stands(
        Account.RECEIVABLE,
        9_500,
        Account.RECEIVABLE_DISPUTED,
        9_500,
        Account.CLIENT_DISPUTED,
        3_600);
    stands(Account.EXPERT_PAYABLE_HELD, -6_000, Account.EXPERT_HELD, 3_600, Account.ADJUSTMENTS, 0);
    lab.does(
        new TimesheetCommand.RuleOnDispute(sheet("1"), 1, Ruling.FOR_CLIENT, "true", MARCH, BOB));
    stands(
        Account.RECEIVABLE_DISPUTED,
        9_500,
        Account.EXPERT_REMOVED,
        3_600,
        Account.EXPERT_PAYABLE_HELD,
        0);
    credit(Disposition.REMOVE);
    stands(
        Account.RECEIVABLE_DISPUTED, 0, Account.ADJUSTMENTS, 9_500, Account.CLIENT_REMOVED, 3_600);
  }

  @Test
  void paidHoursOnTheWrongContractCostTheOtherOneAndOweNobodyMore() {
    lab.pay(hours);
    lab.sign("R", hours.engagement());
    lab.does(new TimesheetCommand.RepointHours(
        sheet("1"), sheet("R"), new Hours.All(), "wrong contract", BOB, MARCH, ANN));
    stands(
        Account.EXPERT_PAYABLE_ACCRUED, 0, Account.COST_OF_SERVICES, 12_000, Account.BANK, -12_000);
    stands(
        Account.CLIENT_REPOINTED,
        7_200,
        Account.EXPERT_REPOINTED,
        7_200,
        Account.EXPERT_PAID,
        7_200);
  }

  @Test
  void whatTheExpertBearsIsOwedBack() {
    PayoutId payout = lab.pay(hours).getFirst();
    List<PayoutCommand.Asked> asked =
        List.of(new PayoutCommand.Asked(hours.pay().getFirst().id(), 3_600));
    lab.does(new PayoutCommand.ProposeClawback(
        payout, asked, ClawbackCause.NOT_WORKED, "fraud", "credit-note:1", MARCH, ANN));
    lab.does(new PayoutCommand.DecideClawback(
        payout, 1, ClawbackOption.SPLIT, 1_800, "half", MARCH, BOB));
    stands(
        Account.EXPERT_RECEIVABLE,
        3_000,
        Account.EXPERT_RECOVERED,
        1_800,
        Account.EXPERT_PAID,
        5_400);
    assertThat(lab.book.all())
        .filteredOn(ClawbackDecided.class::isInstance)
        .singleElement()
        .satisfies(decided -> assertThat(Books.book(decided, TODAY).entries())
            .singleElement()
            .satisfies(entry -> assertThat(((Entry.Listed) entry).postings())
                .hasSize(4)
                .allSatisfy(leg -> {
                  assertThat(leg.dimensions().client()).isNotNull();
                  assertThat(leg.dimensions().project()).isNotNull();
                  assertThat(leg.dimensions().discipline()).isNotNull();
                })));
  }

  private void credit(Disposition disposition) {
    List<CreditNoteCommand.Asked> asked =
        List.of(new CreditNoteCommand.Asked(1, new Hours.Latest(3_600), disposition));
    lab.does(new CreditNoteCommand.IssueCreditNote(
        new CreditNoteId("note"), new InvoiceId("INV"), asked, "why", FRAUD, BOB, MARCH, ANN));
  }

  /** Posts everything that has happened; pairs of accounts and what they hold. */
  private void stands(Object... accountsAndBalances) {
    JournalInMemory journal = new JournalInMemory();
    for (LedgerEvent event : lab.book.all()) {
      everyItemIsZeroByItself(journal.post(Books.book(event, TODAY)));
    }
    for (int i = 0; i < accountsAndBalances.length; i += 2) {
      Account account = (Account) accountsAndBalances[i];
      long balance = ((Number) accountsAndBalances[i + 1]).longValue();
      assertThat(journal.balance(account)).as(account.path()).isEqualTo(balance);
    }
  }

  private static void everyItemIsZeroByItself(List<Posting> legs) {
    Map<List<Object>, Long> sums = new HashMap<>();
    for (Posting leg : legs) {
      String item = String.valueOf(leg.dimensions().item());
      sums.merge(List.of(item, leg.account().book(), leg.unit()), leg.amount(), Long::sum);
    }
    assertThat(sums.values()).allMatch(sum -> sum == 0);
  }
}
