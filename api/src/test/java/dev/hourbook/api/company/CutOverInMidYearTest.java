package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.audit.ViewChecksums;
import dev.hourbook.api.csv.OpeningFolder;
import dev.hourbook.api.csv.OpeningImport;
import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import dev.hourbook.projections.revenue.Earnings;
import dev.hourbook.projections.revenue.Earnings.Question;
import dev.hourbook.projections.revenue.Grouping;
import dev.hourbook.projections.runrate.RunRate;
import dev.hourbook.projections.statements.BalanceSheet;
import dev.hourbook.projections.statements.Balances;
import dev.hourbook.projections.statements.IncomeStatement;
import dev.hourbook.projections.statements.Span;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A company takes this book up on 1 February, and its first week runs. */
class CutOverInMidYearTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-14T01:00:00Z");
  private static final LocalDate TODAY = LocalDate.parse("2026-02-14");

  @TempDir
  private static Path dir;

  private static TestCompany test;
  private static OpeningImport.Summary opened;

  @BeforeAll
  static void theFirstWeekRuns() {
    test = TestCompany.open();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    test.expert("E1");
    test.contract("C1", "lab", "E1", "Law");
    opened = new OpeningFolder(dir, "lab", "C1", "E1").applied(test);
    test.submit("2026-02-08T20:00:00Z", dated("1", "C1", "2026-02-03", 7_200));
    Company company = test.company();
    company.approvals().byPerson(WEEK, AT, BEN);
    company.invoicing().finalise(WEEK, AT, ANNA);
    receipts();
    pay();
    company.caughtUp();
  }

  private static void receipts() {
    ReceiptId wire = new ReceiptId("wire-1");
    List<InvoiceId> open =
        List.of(InvoiceId.carriedOver("INV-2025-0117"), InvoiceId.carriedOver("A/12"));
    Money paid = Money.of("500.00", TestCompany.USD);
    test.send(
        new ApplyReceipt(new ReceiptId("carried-over/w0"), open, Order.OLDEST_DUE_FIRST, AT, ANNA),
        new RecordReceipt(wire, new ClientId("lab"), paid, TODAY, "wire", AT, ANNA),
        new ApplyReceipt(wire, open, Order.OLDEST_DUE_FIRST, AT, ANNA));
  }

  private static void pay() {
    Run run = test.company().payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    RunTotals totals = test.company().payRuns().plan(run, AT, ANNA);
    test.company().payRuns().approve(run.run(), totals.hash(), AT, BEN);
    test.company().payRuns().settle(run.run(), AT, ANNA);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static long balance(String account) {
    return test.count(
        "select coalesce(sum(amount), 0) from view.posting where account = ? and unit = 'USD'",
        account);
  }

  @Test
  void everythingGivenWasCarriedOverAndAgainChangesNothing() {
    assertThat(opened.problems()).isEmpty();
    assertThat(opened.applied()).isEqualTo(10);
    OpeningImport.Summary again = new OpeningFolder(dir, "lab", "C1", "E1").applied(test);
    assertThat(again.known()).isEqualTo(10);
    assertThat(again.applied()).isZero();
  }

  @Test
  void otherContentIsAConflictAndNothingIsApplied() {
    OpeningFolder folder = new OpeningFolder(dir, "lab", "C1", "E1");
    folder.file("expert-debts.csv", "expert,currency,amount\nE1,USD,26.00\n");
    OpeningImport.Summary changed = folder.applied(test);
    assertThat(changed.problems().getFirst().code()).isEqualTo("import/conflict");
    new OpeningFolder(dir, "lab", "C1", "E1");
  }

  /** 570 less 70 of old cash and 500 of new; the other old one and the new week are open. */
  @Test
  void carriedOverInvoicesArePaidByOldCashAndNew() {
    assertThat(balance("assets:receivable")).isEqualTo(95_00 + 190_00);
    assertThat(balance("liabilities:unapplied-cash")).isZero();
  }

  @Test
  void carriedOverEarningsArePaidOnceTogetherWithTheNewWeek() {
    assertThat(test.texts("select state || ' ' || minor || ' ' || seconds from view.payout"))
        .containsExactly("paid " + (360_00 + 60_00 + 120_00) + " " + (21_600 + 3_600 + 7_200));
    assertThat(balance("liabilities:expert-payable:accrued")).isZero();
    assertThat(test.company().payRuns().begin(WEEK, AT, ANNA)).isEmpty();
  }

  @Test
  void theSeriesGoesOnAndDebtsStand() {
    assertThat(test.count(
            "select last_number from book.invoice_series" + " where series = 'main/INV/2025'"))
        .isEqualTo(117);
    assertThat(balance("assets:expert-receivable")).isEqualTo(25_00);
  }

  /** What was earned before the cut-over is in the run-rate and in no result. */
  @Test
  void historyIsInTheRunRateAndNotInTheIncomeStatement() {
    assertThat(new RunRate(test.company().jdbc())
            .points(PayCalendar.ISO, AT)
            .getFirst()
            .toString())
        .contains("2026-01-19");
    IncomeStatement income = IncomeStatement.of(balances().of(Span.ALL)).getFirst();
    assertThat(income.grossProfit().gross()).isEqualTo(Money.of("70.00", TestCompany.USD));
    assertThat(revenueByWeek())
        .containsExactly("2026-W04 570.00", "2026-W05 95.00", "2026-W06 190.00");
  }

  private static List<String> revenueByWeek() {
    Question weeks =
        new Question(Side.BILL, Grouping.WEEK, LocalDate.of(2026, 1, 1), TODAY, PayCalendar.ISO);
    return new Earnings(test.company().jdbc())
        .of(weeks).stream().map(e -> e.key() + " " + e.amount().decimal()).toList();
  }

  @Test
  void theBalanceSheetBalancesAtTheCutOverAndAfter() {
    for (LocalDate day : List.of(LocalDate.parse("2026-01-31"), TODAY)) {
      assertThat(BalanceSheet.of(balances().of(Span.ALL.asOf(day))))
          .hasSize(1)
          .allMatch(sheet -> sheet.totalAssets().equals(sheet.totalClaims()));
    }
  }

  private static Balances balances() {
    return new Balances(new Lists(test.company().jdbc()));
  }

  @Test
  void theAuditIsCleanAndRebuiltViewsAreTheSame() {
    assertThat(new Audit(test.company()).run(said -> {})).isEmpty();
    ViewChecksums checksums =
        new ViewChecksums(test.company().jdbc(), test.company().viewTables());
    Map<String, String> live = checksums.take();
    test.company().ledger().rebuild().resetBooks();
    test.company().caughtUp();
    assertThat(checksums.take()).isEqualTo(live);
  }
}
