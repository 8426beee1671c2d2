package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.audit.Audit;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.invoice.InvoiceId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ClientId;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.Check;
import dev.hourbook.ledger.payee.ContractPayCommand.AgreePayTerms;
import dev.hourbook.ledger.payee.Fingerprint;
import dev.hourbook.ledger.payee.PayTerms;
import dev.hourbook.ledger.payee.PayWhen;
import dev.hourbook.ledger.payee.PayeeCommand.HoldPayee;
import dev.hourbook.ledger.payee.PayeeCommand.LinkAccount;
import dev.hourbook.ledger.payee.PayeeCommand.ReleasePayee;
import dev.hourbook.ledger.payee.PayeePolicyCommand.SetPayeePolicy;
import dev.hourbook.ledger.payee.PayeePolicyId;
import dev.hourbook.ledger.payee.PayeeRules;
import dev.hourbook.ledger.payee.PayoutAccount;
import dev.hourbook.ledger.payee.SharingCommand.AllowSharing;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.receipt.ReceiptCommand.ApplyReceipt;
import dev.hourbook.ledger.receipt.ReceiptCommand.Order;
import dev.hourbook.ledger.receipt.ReceiptCommand.RecordReceipt;
import dev.hourbook.ledger.receipt.ReceiptId;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.TimesheetCommand.DisputeHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.payees.PayeeLists;
import dev.hourbook.projections.payees.RunExceptionLists;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A run pays whoever may be paid, and says of everybody else how much, why and since when. */
class PayableGateTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-10T00:00:00Z");
  private static final Fingerprint ONE = new Fingerprint("fp-one");

  private TestCompany test;
  private Company company;

  @BeforeEach
  void work() {
    test = TestCompany.open();
    company = test.company();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    for (int n = 1; n <= 3; n++) {
      test.expert("E" + n);
      test.contract("C" + n, "lab", "E" + n, "Law");
      test.submit("2026-02-08T20:00:00Z", dated("h" + n, "C" + n, "2026-02-03", 600L * n));
    }
    company.approvals().byPerson(WEEK, AT, BEN);
  }

  @AfterEach
  void nothingIsWrong() {
    try {
      company.caughtUp();
      assertThat(new Audit(company).run(said -> {})).isEmpty();
    } finally {
      test.close();
    }
  }

  private static ExpertId expert(int n) {
    return new ExpertId("E" + n);
  }

  private static LinkAccount link(int expert, String fingerprint, Instant at) {
    PayoutAccount account =
        new PayoutAccount(Rail.BANK, "ba_1", new Fingerprint(fingerprint), "US", USD, null);
    return new LinkAccount(expert(expert), account, BEN, at, ANNA);
  }

  private static LedgerCommand policy(Check required, int security, int first, String least) {
    PayeeRules rules =
        new PayeeRules(List.of(required), 72, security, first, List.of(Money.of(least, USD)));
    return new SetPayeePolicy(PayeePolicyId.MAIN, rules, AT, "law", BEN, AT, ANNA);
  }

  private Run planned(Instant at, String amounts) {
    Run run = company.payRuns().begin(WEEK, at, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, at, ANNA);
    assertThat(totals.amounts().toString()).isEqualTo(amounts);
    company.caughtUp();
    return new Run(run.run(), WEEK, "planned", run.position(), totals.hash());
  }

  private void paid(Instant at, String amounts) {
    Run run = planned(at, amounts);
    company.payRuns().approve(run.run(), run.hash(), at, BEN);
    company.payRuns().settle(run.run(), at, ANNA);
  }

  private List<String> leftOut(PayRunId run) {
    return new RunExceptionLists(new Lists(company.jdbc()))
        .of(run.key()).stream()
            .map(row -> row.expert() + " " + row.amount() + " " + row.obstacle().code())
            .toList();
  }

  private List<String> stopped(Instant at) {
    company.caughtUp();
    return new PayeeLists(company.jdbc())
        .stopped(at).stream()
            .map(row -> row.expert().key() + " " + row.due() + " "
                + row.reasons().stream().map(r -> r.obstacle().code()).toList())
            .toList();
  }

  @Test
  void nothingIsAskedAndEverybodyIsPaidWithoutAPolicy() {
    Run run = planned(AT, "[USD 60.00]");
    assertThat(leftOut(run.run())).isEmpty();
    assertThat(test.count("select count(*) from book.event where name like 'pay-run-exc%'"))
        .isZero();
  }

  @Test
  void whoeverIsHeldIsLeftOutWithAmountAndReasonStaysAccruedAndIsPaidOnceReleased() {
    test.send(new HoldPayee(expert(2), "a letter", AT, ANNA));
    assertThat(stopped(AT)).containsExactly("E2 [USD 20.00] [held]");
    Run run = planned(AT, "[USD 40.00]");
    assertThat(leftOut(run.run())).containsExactly("E2 USD 20.00 held");
    assertThat(new RunExceptionLists(new Lists(company.jdbc())).of(run.run().key()))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.since()).isEqualTo(AT);
          assertThat(row.seconds()).isEqualTo(1_200);
          assertThat(row.obstacle().mender().words()).isEqualTo("operations");
        });
    company.payRuns().approve(run.run(), run.hash(), AT, BEN);
    company.payRuns().settle(run.run(), AT, ANNA);
    assertThat(
            test.count("select sum(minor) from view.item where side = 'pay' and document is null"))
        .isEqualTo(2_000);
    test.send(new ReleasePayee(expert(2), "settled", AT, ANNA));
    assertThat(stopped(AT)).isEmpty();
    paid(AT, "[USD 20.00]");
  }

  @Test
  void whoeverIsHeldBetweenOpeningAndPlanningIsLeftOutThough() {
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    test.send(new HoldPayee(expert(1), "a letter", AT, ANNA));
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);
    assertThat(totals.amounts()).hasToString("[USD 50.00]");
    company.payRuns().plan(run, AT, ANNA);
    company.caughtUp();
    assertThat(leftOut(run.run())).containsExactly("E1 USD 10.00 held");
  }

  @Test
  void bothWhoShareAnAccountAreLeftOutUntilTwoPeopleAllowIt() {
    test.send(link(1, "fp-one", AT), link(3, "fp-one", AT));
    assertThat(stopped(AT))
        .containsExactly("E1 [USD 10.00] [account-shared]", "E3 [USD 30.00] [account-shared]");
    paid(AT, "[USD 20.00]");
    assertThat(leftOut(PayRunId.regular(WEEK)))
        .containsExactly("E1 USD 10.00 account-shared", "E3 USD 30.00 account-shared");
    test.send(new AllowSharing(ONE, List.of(expert(1), expert(3)), "agency", BEN, AT, ANNA));
    assertThat(stopped(AT)).isEmpty();
    paid(AT, "[USD 40.00]");
  }

  @Test
  void changedAccountRestsAndPolicyAsksWhatItAsks() {
    test.send(
        link(1, "fp-one", AT),
        link(1, "fp-two", AT),
        link(2, "fp-three", AT),
        policy(Check.ACCOUNT, 0, 0, "0.00"));
    Instant rested = AT.plus(Duration.ofDays(3));
    assertThat(stopped(rested.minusSeconds(1)))
        .containsExactly(
            "E1 [USD 10.00] [account-cooling-off]", "E3 [USD 30.00] [account-missing]");
    assertThat(stopped(rested)).containsExactly("E3 [USD 30.00] [account-missing]");
    paid(AT, "[USD 20.00]");
    paid(rested, "[USD 10.00]");
  }

  @Test
  void youngHoursWaitAndLittleIsCarriedForward() {
    test.send(link(1, "f1", AT), link(2, "f2", AT), link(3, "f3", AT));
    test.send(policy(Check.ACCOUNT, 5, 0, "15.00"));
    Instant ripe = AT.plus(Duration.ofDays(5));
    Run early = planned(ripe.minusSeconds(1), "[]");
    assertThat(leftOut(early.run()))
        .containsExactly(
            "E1 USD 10.00 security-period",
            "E2 USD 20.00 security-period",
            "E3 USD 30.00 security-period");
    company.payRuns().approve(early.run(), early.hash(), ripe, BEN);
    company.payRuns().settle(early.run(), ripe, ANNA);
    Run later = planned(ripe, "[USD 50.00]");
    assertThat(leftOut(later.run())).containsExactly("E1 USD 10.00 below-minimum");
  }

  @Test
  void firstPayoutWaitsAndTheNextDoesNot() {
    paid(AT, "[USD 60.00]");
    test.expert("E4");
    test.contract("C4", "lab", "E4", "Law");
    for (String who : List.of("1", "4")) {
      test.submit("2026-02-09T20:00:00Z", dated("n" + who, "C" + who, "2026-02-04", 600));
    }
    company.approvals().byPerson(WEEK, AT, BEN);
    test.send(link(1, "f1", AT), link(4, "f4", AT), policy(Check.ACCOUNT, 0, 14, "0.00"));
    Run run = planned(AT.plus(Duration.ofDays(14)).minusSeconds(1), "[USD 10.00]");
    assertThat(leftOut(run.run())).containsExactly("E4 USD 10.00 first-payout");
  }

  /** Nobody waits longer than the days for a client; C1 is paid with its invoice. */
  @Test
  void whoWaitsForTheClientIsPaidWithTheInvoice() {
    PayTerms terms = new PayTerms(PayWhen.WHEN_CLIENT_PAYS, 30);
    Instant before = Instant.parse("2026-02-09T23:00:00Z");
    for (String contract : List.of("C1", "C2")) {
      test.send(
          new AgreePayTerms(new ContractId(contract), terms, before, "agreed", BEN, before, ANNA));
    }
    Run run = planned(AT, "[USD 30.00]");
    assertThat(leftOut(run.run()))
        .containsExactly("E1 USD 10.00 client-has-not-paid", "E2 USD 20.00 client-has-not-paid");
    company.payRuns().approve(run.run(), run.hash(), AT, BEN);
    company.payRuns().settle(run.run(), AT, ANNA);
    company.invoicing().finalise(WEEK, AT, ANNA);
    InvoiceId invoice = InvoiceId.regular(new ClientId("lab"), USD, Days.of(WEEK));
    ReceiptId receipt = new ReceiptId("wire");
    test.send(
        new RecordReceipt(
            receipt,
            new ClientId("lab"),
            Money.of("95.00", USD),
            LocalDate.parse("2026-02-10"),
            "wire",
            AT,
            ANNA),
        new ApplyReceipt(receipt, List.of(invoice), Order.AS_GIVEN, AT, ANNA));
    paid(AT, "[USD 30.00]");
  }

  /** The dispute holds its own seconds; the rest of the same expert's is paid. */
  @Test
  void onlyDisputedSecondsAreHeldAndNotTheWholePayout() {
    test.send(new DisputeHours(
        new TimesheetId(new ContractId("C3"), WEEK),
        new Hours.Latest(300),
        "doubt",
        AT.plus(Duration.ofDays(3)),
        AT,
        BEN));
    planned(AT, "[USD 55.00]");
  }
}
