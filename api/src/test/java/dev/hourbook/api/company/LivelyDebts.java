package dev.hourbook.api.company;

import static dev.hourbook.api.company.TestCompany.ANNA;
import static dev.hourbook.api.company.TestCompany.BEN;
import static dev.hourbook.api.company.TestCompany.USD;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.Actor;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.party.ExpertId;
import dev.hourbook.ledger.payee.PayeeCommand.SetWithholding;
import dev.hourbook.ledger.payout.ApprovalPolicyCommand.SetApprovalPolicy;
import dev.hourbook.ledger.payout.ApprovalPolicyId;
import dev.hourbook.ledger.payout.ApprovalRules;
import dev.hourbook.ledger.payout.ApprovalTier;
import dev.hourbook.ledger.payout.DebtCommand.AskWriteOff;
import dev.hourbook.ledger.payout.DebtCommand.DecideWriteOff;
import dev.hourbook.ledger.payout.PayoutCommand.CancelPayout;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.RunTotals;
import dev.hourbook.ledger.payout.WithholdingRate;
import dev.hourbook.projections.payouts.PlannedRuns.Run;
import java.time.Instant;
import java.util.List;

/**
 * What an expert bore is kept of a payout that is cancelled, lost in part, and kept of the next,
 * which two people approve; of both tax is withheld first.
 */
final class LivelyDebts {

  private static final PayWeek WEEK = PayWeek.parse("2026-03-02@iso");
  private static final Instant AT = Instant.parse("2026-03-09T12:00:00Z");
  private static final PayoutId DEBT = new PayoutId("2026-02-02@iso:E1:main:USD:bank");

  private final Company company;
  private final TestCompany test;

  private LivelyDebts(TestCompany test) {
    this.test = test;
    this.company = test.company();
  }

  static void in(TestCompany test) {
    new LivelyDebts(test).act();
  }

  private void act() {
    Run hops = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    company.payRuns().closeIfSettled(hops.run(), AT, ANNA);
    Run run = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    WithholdingRate rate = new WithholdingRate(2_400, "us-backup");
    test.send(new SetWithholding(new ExpertId("E1"), rate, AT, "no W-9", BEN, AT, ANNA));
    company.payRuns().plan(run, AT, ANNA);
    PayoutId first = new PayoutId(run.run().key() + ":E1:main:USD:bank");
    test.send(new CancelPayout(first, "wrong bank", AT, BEN));
    pay(run, company.payRuns().conclude(run, AT, ANNA));
    test.send(
        new AskWriteOff(DEBT, Money.of("0.09", USD), "a few cents", AT, ANNA),
        new DecideWriteOff(DEBT, true, "agreed", AT, BEN));
    Run next = company.payRuns().begin(WEEK, AT, ANNA).orElseThrow();
    payByTwo(next, company.payRuns().plan(next, AT, ANNA));
  }

  /** Every cent needs two people, for a while. */
  private void payByTwo(Run run, RunTotals totals) {
    ApprovalTier all = new ApprovalTier(Money.of("0.01", USD), 2);
    test.send(policy(new ApprovalRules(List.of(all))));
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    company.payRuns().approve(run.run(), totals.hash(), AT, new Actor("user:cat"));
    company.payRuns().settle(run.run(), AT, ANNA);
    test.send(policy(ApprovalRules.DEFAULT));
  }

  private static SetApprovalPolicy policy(ApprovalRules rules) {
    return new SetApprovalPolicy(ApprovalPolicyId.MAIN, rules, AT, "auditors", BEN, AT, ANNA);
  }

  private void pay(Run run, RunTotals totals) {
    company.payRuns().approve(run.run(), totals.hash(), AT, BEN);
    company.payRuns().settle(run.run(), AT, ANNA);
  }
}
