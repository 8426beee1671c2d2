package dev.hourbook.api.period;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.party.Cadence;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Hours, reviews, invoices and pay runs: each duty until the act that discharges it. */
class ObligationsTest extends Owing {

  @Test
  void nothingIsOwedBeforeAnybodyWorked() {
    assertThat(all("2026-03-31")).isEmpty();
  }

  @Test
  void hoursAreHandedInByTheDayOnWhichTheirWeekLocks() {
    test.company()
        .intake()
        .record(List.of(dated("1", "C1", "2026-02-10", 60)), MONDAY, ANNA, sheet -> List.of());
    assertThat(overdue("2026-02-16")).isEmpty();
    assertThat(overdue("2026-02-17"))
        .containsExactly("submission C1:2026-02-09@iso expert:E1 2026-02-16 1");
    test.submit("2026-02-17T08:00:00Z", dated("2", "C1", "2026-02-10", 60));
    assertThat(overdue("2026-02-17")).isEmpty();
  }

  @Test
  void silenceIsWrittenDownByTheDayAfterTheReview() {
    test.submit("2026-02-15T20:00:00Z", dated("1", "C1", "2026-02-10", 60));
    assertThat(overdue("2026-02-22")).isEmpty();
    assertThat(overdue("2026-02-23"))
        .containsExactly("approval 2026-02-09@iso role:operations 2026-02-22 1");
    test.company().approvals().byPerson(WEEK, Instant.parse("2026-02-23T08:00:00Z"), BEN);
    assertThat(overdue("2026-02-23")).isEmpty();
  }

  @Test
  void lateHoursHaveAReviewOfTheirOwn() {
    test.submit("2026-02-18T20:00:00Z", dated("1", "C1", "2026-02-10", 60));
    assertThat(overdue("2026-02-27")).isEmpty();
    assertThat(overdue("2026-02-28"))
        .containsExactly("approval 2026-02-09@iso late role:operations 2026-02-27 1");
  }

  @Test
  void aPayRunThatNobodyMadeIsNoticedAndAnInvoiceToo() {
    approve();
    assertThat(overdue("2026-02-26")).isEmpty();
    assertThat(overdue("2026-02-27"))
        .containsExactly(
            "invoice lab USD role:billing 2026-02-26 1",
            "pay-run 2026-02-09@iso role:payroll 2026-02-26 1");
    test.company().invoicing().finalise(WEEK, MONDAY, ANNA);
    test.company().payRuns().plan(payRun(), MONDAY, ANNA);
    assertThat(overdue("2026-02-27"))
        .containsExactly("pay-run-approval 2026-02-09@iso anyone but user:anna 2026-02-18 9");
  }

  @Test
  void hoursOfAMonthlyClientAreBilledAfterTheMonth() {
    test.client("month", "USD", Cadence.MONTHLY);
    test.expert("E2");
    test.contract("C2", "month", "E2", "Law");
    test.submit("2026-02-15T20:00:00Z", dated("1", "C2", "2026-02-10", 60));
    test.company().approvals().byPerson(WEEK, MONDAY, BEN);
    assertThat(all("2026-02-16")).contains("invoice month USD role:billing 2026-03-11 0");
  }

  @Test
  void anApprovedRunIsPaidAndClosed() {
    approve();
    test.company().invoicing().finalise(WEEK, MONDAY, ANNA);
    Run run = payRun();
    RunTotals totals = test.company().payRuns().plan(run, MONDAY, ANNA);
    test.company().payRuns().approve(run.run(), totals.hash(), MONDAY, BEN);
    assertThat(overdue("2026-03-03"))
        .containsExactly(
            "payout 2026-02-09@iso:E1:main:USD:bank role:treasury 2026-02-23 8",
            "pay-run-closing 2026-02-09@iso role:treasury 2026-03-02 1");
    test.company().payRuns().settle(run.run(), MONDAY, ANNA);
    assertThat(overdue("2026-03-03")).isEmpty();
  }
}
