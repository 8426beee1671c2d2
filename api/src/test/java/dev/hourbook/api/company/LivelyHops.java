package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.dated;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Destination;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.HopCommand.ReleaseHeld;
import dev.hourbook.ledger.payout.HopCommand.ReportOutcome;
import dev.hourbook.ledger.payout.HopCommand.SubmitDelivery;
import dev.hourbook.ledger.payout.HopCommand.SubmitPayout;
import dev.hourbook.ledger.payout.HopCommand.SubmitReversal;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.PayRunCommand.ApprovePayRun;
import dev.hourbook.ledger.payout.PayRunCommand.PlanPayouts;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PlannedPayout;
import dev.hourbook.ledger.payout.Rail;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.projections.payouts.DueItems;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** One payout of a lively company goes every way that a rail with hops has, and comes back. */
final class LivelyHops {

  private static final PayWeek WEEK = PayWeek.parse("2026-03-02@iso");
  private static final Instant AT = Instant.parse("2026-03-09T12:00:00Z");
  private static final Failure CLOSED =
      new Failure(Remedy.EXPERT_MENDS, "account_closed", "The account is closed.");

  private static final Destination TO = new Destination("acct_1", "fp-1");

  private final TestCompany test;
  private final Company company;

  private LivelyHops(TestCompany test) {
    this.test = test;
    this.company = test.company();
  }

  static void in(TestCompany test) {
    LivelyHops hops = new LivelyHops(test);
    hops.goesOut(hops.planned());
  }

  private PayoutId planned() {
    test.submit("2026-03-09T09:00:00Z", dated("hop", "C1", "2026-03-03", 3_601));
    company.approvals().byPerson(WEEK, AT, BEN);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    DueItems due = new DueItems(company.jdbc());
    due.writeMembers(run.run(), run.upTo(), run.position(), 1_000);
    PlannedPayout bank = due.chunk(run.run(), 0, run.upTo(), run.position()).getFirst();
    PlannedPayout payout = bank.by(Rail.STRIPE, TO);
    test.send(new PlanPayouts(run.run(), List.of(payout), AT, ANNA));
    RunTotals totals = company.payRuns().conclude(run, AT, ANNA);
    test.send(new ApprovePayRun(run.run(), totals.hash(), AT, BEN));
    return payout.idIn(run.run());
  }

  private void goesOut(PayoutId payout) {
    test.send(
        new SubmitPayout(payout, 1, TO, AT, ANNA),
        told(payout, new Outcome.Failed(1, CLOSED)),
        new SubmitPayout(payout, 2, TO, AT, ANNA),
        told(payout, new Outcome.Unknown(Hop.FUNDING, 2, "no answer", Next.LOOK_UP)),
        told(payout, new Outcome.Funded(2, "tr_1")),
        new SubmitDelivery(payout, 1, AT, ANNA),
        told(payout, new Outcome.InTransit(1, "po_1")),
        told(payout, new Outcome.Undelivered(1, CLOSED)),
        new SubmitDelivery(payout, 2, AT, ANNA),
        told(payout, new Outcome.Delivered(2, "po_2", LocalDate.parse("2026-03-10"))),
        told(payout, new Outcome.Returned("po_2", CLOSED)),
        new SubmitReversal(payout, 1, "closed for good", AT, BEN),
        told(payout, new Outcome.NotReversed(1, CLOSED)),
        new SubmitReversal(payout, 2, "closed for good", AT, BEN),
        told(payout, new Outcome.Reversed(2, "trr_1")),
        new ReleaseHeld(payout, "pays to another bank", AT, BEN));
  }

  private static ReportOutcome told(PayoutId payout, Outcome outcome) {
    return new ReportOutcome(payout, outcome, AT, ANNA);
  }
}
