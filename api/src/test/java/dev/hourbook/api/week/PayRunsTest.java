package dev.hourbook.api.week;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.Company;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.api.ports.SqlUnsettledPayouts;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateVersion;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payout.PayRunCommand.ClosePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutCommand.RecordPayoutPaid;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutRefusal.PayoutsUnsettled;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.payout.UnsettledPayouts.Unsettled;
import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.Removal;
import dev.hourbook.ledger.timesheet.RemovalReason;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetId;
import dev.hourbook.projections.payouts.DueItems;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pay run may be broken off anywhere and asked for again. */
class PayRunsTest {

  private static final PayWeek WEEK = PayWeek.parse("2026-02-02@iso");
  private static final Instant AT = Instant.parse("2026-02-10T00:00:00Z");

  private TestCompany test;
  private Company company;

  @BeforeEach
  void open() {
    test = TestCompany.open();
    company = test.company();
    test.client("lab", "USD", Cadence.WEEKLY);
    test.card("Law", "USD 95.00", "USD 60.00");
    test.card("Favour", "USD 95.00", "USD 0.00");
  }

  @AfterEach
  void close() {
    test.close();
  }

  private void work(int expert, String discipline) {
    test.expert("E" + expert);
    test.contract("C" + expert, "lab", "E" + expert, discipline);
    test.submit("2026-02-08T20:00:00Z", dated("h" + expert, "C" + expert, "2026-02-03", 600));
  }

  @Test
  void whoIsInWhichChunkIsWrittenDownOnce() {
    for (int n = 1; n <= 4; n++) {
      work(n, "Law");
    }
    company.approvals().byPerson(WEEK, AT, BEN);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    DueItems due = new DueItems(company.jdbc());
    assertThat(due.writeMembers(run.run(), WEEK, run.position(), 1)).isEqualTo(4);
    List<String> written = members();

    company.jdbc().update("insert into book.chunk_done values (?, 0)", run.run().key());
    company
        .ledger()
        .chunks()
        .run(List.of(
            new PlanPayouts(run.run(), due.chunk(run.run(), 0, WEEK, run.position()), AT, ANNA)));
    company.caughtUp();
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);

    assertThat(members()).isEqualTo(written);
    assertThat(totals.payouts()).isEqualTo(4);
    assertThat(totals.amounts()).hasToString("[USD 40.00]");
  }

  /** Broken off after its members were written down; meanwhile one of them lost what was due. */
  @Test
  void whoIsDueNothingAnyMoreIsLeftOutOfTheirChunk() {
    work(1, "Law");
    company.approvals().byPerson(WEEK, AT, BEN);
    Run first = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    RunTotals paid = company.payRuns().plan(first, AT, ANNA);
    company.payRuns().approve(first.run(), paid.hash(), AT, BEN);
    company.payRuns().settle(first.run(), AT, ANNA);
    test.send(cheaper("C1", "54.00"));
    TestCompany.until("repriced", () -> test.count("""
        select count(*) from book.event where name = 'timesheet.hours-repriced'""") == 1);
    test.contract("D1", "lab", "E1", "Law");
    test.submit("2026-02-08T20:00:00Z", dated("d1", "D1", "2026-02-03", 600));
    work(2, "Law");
    company.approvals().byPerson(WEEK, AT, BEN);

    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    assertThat(new DueItems(company.jdbc()).writeMembers(run.run(), WEEK, run.position(), 10))
        .isEqualTo(1);
    test.send(removed("D1"));
    company.caughtUp();
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);
    assertThat(members()).contains("0 USD E1", "0 USD E2");
    assertThat(totals.amounts()).hasToString("[USD 10.00]");
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    assertThat(company.payRuns().settle(run.run(), AT, ANNA)).isEqualTo(1);
  }

  private static AgreeRate cheaper(String contract, String pay) {
    RateVersion version = new RateVersion(
        TestCompany.since("2026-02-01"), Rate.parse("USD 95.00"), Rate.parse("USD " + pay));
    return new AgreeRate(new ContractId(contract), version, BEN, "agreed late", AT, ANNA);
  }

  private static RemoveHours removed(String contract) {
    Removal why = new Removal(RemovalReason.DUPLICATE, "twice", AT, AT.plusSeconds(60), BEN);
    TimesheetId sheet = new TimesheetId(new ContractId(contract), WEEK);
    return new RemoveHours(sheet, new Hours.All(), EnumSet.allOf(Side.class), why, AT, ANNA);
  }

  private List<String> members() {
    return test.texts("select chunk || ' ' || member from book.run_member order by chunk, member");
  }

  @Test
  void aRunWithAPayoutThatIsNeitherPaidNorCancelledStaysApproved() {
    work(1, "Law");
    work(2, "Law");
    company.approvals().byPerson(WEEK, AT, BEN);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    RunTotals totals = company.payRuns().plan(run, AT, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    PayoutId first = payout(run, "E1");
    PayoutId second = payout(run, "E2");
    test.send(new RecordPayoutPaid(first, LocalDate.parse("2026-02-10"), "wire-1", AT, ANNA));

    ClosePayRun close = new ClosePayRun(run.run(), AT, ANNA);
    PayoutsUnsettled refusal = new PayoutsUnsettled(run.run(), 1, List.of(second));
    assertThatThrownBy(() -> test.send(close))
        .isInstanceOfSatisfying(Refused.class, no -> assertThat(no.refusal()).isEqualTo(refusal));

    assertThat(company.payRuns().settle(run.run(), AT, ANNA)).isEqualTo(1);
    company.caughtUp();
    assertThat(test.texts("select stage from view.pay_run")).containsExactly("closed");
  }

  @Test
  void aCancelledPayoutAndTheNextRunsPayoutsKeepNoRunFromClosing() {
    work(1, "Law");
    work(2, "Law");
    company.approvals().byPerson(WEEK, AT, BEN);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    company.payRuns().plan(run, AT, ANNA);
    test.send(new CancelPayout(payout(run, "E2"), "bank details", AT, ANNA));
    RunTotals totals = company.payRuns().conclude(run, AT, ANNA);
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    assertThat(company.payRuns().settle(run.run(), AT, ANNA)).isEqualTo(1);

    Run next = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    company.payRuns().plan(next, AT, ANNA);
    assertThat(next.run().key()).isEqualTo(run.run().key() + "/2");
    SqlUnsettledPayouts unsettled = new SqlUnsettledPayouts(company.jdbc());
    assertThat(unsettled.of(run.run())).isEqualTo(new Unsettled(0, List.of()));
    assertThat(unsettled.of(next.run())).isEqualTo(new Unsettled(1, List.of(payout(next, "E2"))));
  }

  private static PayoutId payout(Run run, String expert) {
    return PayoutId.of(run.run(), new ExpertId(expert), TestCompany.USD, Rail.BANK);
  }

  @Test
  void hoursWorthNothingToTheirExpertOpenNoRun() {
    work(1, "Favour");
    company.approvals().byPerson(WEEK, AT, BEN);
    assertThat(company.payRuns().begin(WEEK, AT, ANNA)).isEmpty();
  }
}
