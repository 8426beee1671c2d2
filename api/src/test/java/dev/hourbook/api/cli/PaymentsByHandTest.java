package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A week of two experts at the command line: planned, held back, paid, billed, taken back. */
class PaymentsByHandTest {

  private static final String WEEK = "2026-02-09@iso";
  private static final String FIRST = WEEK + ":E1:main:USD:bank";
  private static final String SECOND = WEEK + ":E2:main:USD:bank";

  private static ByHand approvedWeek() {
    ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract();
    hand.done("expert add E2 --zone Z");
    hand.done("contract sign C2 --client lab --expert E2 --project P --discipline Law"
        + " --currency USD --start 2026-01-01T00:00@Z");
    hand.done("hours log C1 2026-02-09=8:00 --submit --as user:a");
    hand.done("hours log C2 2026-02-10=2:00 --submit --as user:a");
    hand.done("hours approve --week 2026-W07 --as user:b");
    return hand;
  }

  private static String hash(String plan) {
    return plan.strip().replaceAll("(?s).*,", "");
  }

  @Test
  void aRunIsPlannedOnePayoutHeldBackTheRestApprovedPaidAndClosed() {
    try (ByHand hand = approvedWeek()) {
      hand.refused("pay-run plan 2026-02-02@iso", "pay-run/nothing-due");
      assertThat(hand.done("pay-run open " + WEEK + " --as user:a")).isEqualTo(WEEK + "\n");
      String shown = hand.done("pay-run plan " + WEEK + " --as user:a --format csv");
      assertThat(shown).contains(WEEK + ",planned,2,36000,USD 600.00,user:a,,");
      String left =
          hand.done("payout cancel " + SECOND + " --reason bank --as user:a --format csv");
      assertThat(left).contains(WEEK + ",planned,1,28800,USD 480.00,user:a,,");
      String approval = "pay-run approve " + WEEK + " --hash ";
      hand.refused(approval + hash(shown) + " --as user:b", "pay-run/changed-since-shown");
      hand.refused(approval + hash(left) + " --as user:a", "pay-run/same-person-twice");
      hand.refused("payout paid " + FIRST + " --reference w", "pay-run/wrong-stage");
      hand.done(approval + hash(left) + " --as user:b");
      hand.refused("pay-run close " + WEEK, "pay-run/payouts-unsettled");
      hand.refused("payout cancel " + FIRST + " --reason late", "pay-run/wrong-stage");
      hand.done("payout paid " + FIRST + " --reference wire-1 --on 2026-02-12");
      hand.done("pay-run close " + WEEK);
      assertThat(hand.done("payout list --run " + WEEK + " --format csv"))
          .contains(
              FIRST + "," + WEEK + ",E1,USD,28800,480.00,paid,2026-02-12,wire-1",
              SECOND + "," + WEEK + ",E2,USD,7200,120.00,cancelled,,");
      theOneHeldBackIsPaidByTheNextRun(hand);
    }
  }

  private static void theOneHeldBackIsPaidByTheNextRun(ByHand hand) {
    String plan = hand.done("pay-run plan " + WEEK + " --as user:a --format csv");
    String run = WEEK + "/2";
    assertThat(plan).contains(run + ",planned,1,7200,USD 120.00,user:a,,");
    hand.done("pay-run approve " + run + " --hash " + hash(plan) + " --as user:b");
    assertThat(hand.typed("pay-run settle " + run).err()).startsWith("1 payouts recorded as paid.");
    assertThat(hand.done("pay-run list --format csv"))
        .contains(run + ",closed,1,7200,USD 120.00,user:a,user:b,");
    hand.refused("pay-run close 2026-02-02@iso", "pay-run/unknown");
    hand.refused("payout paid none --reference w", "payout/unknown");
  }

  @Test
  void whatWasPaidForHoursThatDidNotStandIsProposedAndDecidedByTwo() {
    try (ByHand hand = approvedWeek()) {
      hand.refused("invoice finalise " + WEEK, "week/still-open");
      String plan = hand.done("pay-run plan " + WEEK + " --as user:a --format csv");
      hand.done("pay-run approve " + WEEK + " --hash " + hash(plan) + " --as user:b");
      hand.done("pay-run settle " + WEEK);
      hand.done("clock --to 2026-02-17T10:00:00Z");
      assertThat(hand.typed("invoice finalise " + WEEK).err()).isEqualTo("1 invoices finalised.\n");
      hand.done(
          "credit-note issue n --invoice INV-2026-0001 --line 2 --reason agreed --seconds 3600"
              + " --remove fraud --evidence case-7 --approve-as user:b");
      assertThat(hand.done("clawback list --state proposed --format csv"))
          .contains(SECOND + ",1,E2,USD,3600,60.00,0,0.00,proposed,not-worked,");
      aSecondOneIsProposedByHand(hand);
      String decision = "clawback decide " + SECOND + " 1 ";
      hand.refused(decision + "absorb --borne 1:00 --reason x", "clawback/seconds-do-not-fit");
      hand.done(decision + "split --borne 0:30 --reason heard --as user:b");
      hand.refused(decision + "absorb --reason x", "clawback/nothing-proposed");
      assertThat(hand.done("clawback list --expert E2 --format csv"))
          .contains(SECOND + ",1,E2,USD,3600,60.00,1800,30.00,split,");
      whatIsOwedIsWrittenOffByTwo(hand);
    }
  }

  private static void whatIsOwedIsWrittenOffByTwo(ByHand hand) {
    assertThat(hand.done("clawback debts --open --format csv"))
        .contains(SECOND + ",E2,USD,2026-02-17,0,30.00,0.00,0.00,30.00,0.00,");
    String ask = "clawback write-off " + SECOND + " USD:10.00 --reason moved --as user:a";
    hand.refused(ask.replace("10.00", "30.01"), "debt/too-little-owed");
    hand.done(ask);
    hand.refused(ask, "debt/asked-already");
    String decide = "clawback decide-write-off " + SECOND + " lost --reason agreed";
    hand.refused(decide + " --as user:a", "debt/same-person-twice");
    hand.done(decide + " --as user:b");
    hand.refused(decide + " --as user:b", "debt/nothing-asked");
    assertThat(hand.done("clawback debts --expert E2 --format csv"))
        .contains(SECOND + ",E2,USD,2026-02-17,0,30.00,0.00,10.00,20.00,0.00,");
  }

  private static void aSecondOneIsProposedByHand(ByHand hand) {
    String item =
        hand.done("payout items " + FIRST + " --format csv").split("\r\n")[1].split(",")[0];
    String proposal = "clawback propose " + FIRST + " " + item + "=0:30 --cause quality"
        + " --reason poor --document letter-1 --as user:a";
    hand.refused(proposal.replace("=0:30", "=9:00"), "clawback/too-few-seconds");
    hand.done(proposal);
    String decision = "clawback decide " + FIRST + " 1 ";
    hand.refused(decision + "absorb --reason x --as user:a", "clawback/same-person-twice");
    hand.refused(
        decision + "bear --borne 0:30 --reason x --as user:b", "clawback/quality-is-absorbed");
    hand.done(decision + "absorb --reason x --as user:b");
  }
}
