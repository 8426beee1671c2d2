package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A run that comes to much, at the command line: looked at, approved by two, paid. */
class ApprovalsByHandTest {

  private static final String WEEK = "2026-02-09@iso";
  private static final String POLICY =
      "pay-run policy --tier USD:480.00=2 --reason auditors" + " --as user:a --approve-as ";

  /** One payout of exactly USD 480.00. */
  private static ByHand approvedWeek() {
    ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract();
    hand.done("hours log C1 2026-02-09=8:00 --submit --as user:a");
    hand.done("hours approve --week 2026-W07 --as user:b");
    return hand;
  }

  private static String approval(String plan, String who) {
    String hash = plan.strip().replaceAll("(?s).*,", "");
    return "pay-run approve " + WEEK + " --hash " + hash + " --as " + who;
  }

  @Test
  void tiersAreSetByTwoAndListed() {
    try (ByHand hand = approvedWeek()) {
      hand.refused(POLICY + "user:a", "approval-policy/same-person-twice");
      hand.refused(POLICY.replace("=2", "=1") + "user:b", "approval-policy/out-of-range");
      hand.refused(POLICY + "user:b --from 2026-02-13T09:59:59Z", "approval-policy/from-the-past");
      hand.misused(POLICY.replace("=2", "") + "user:b", "give an amount and how many");
      hand.done(POLICY + "user:b --tier EUR:1000=3");
      assertThat(hand.done("pay-run policies --format csv"))
          .contains(
              "2026-02-13T10:00:00Z,\"USD 480.00: 2, EUR 1000.00: 3\",auditors,user:a,user:b");
    }
  }

  @Test
  void twoApproveWhatReachesTheTier() {
    try (ByHand hand = approvedWeek()) {
      hand.done(POLICY + "user:b");
      String plan = hand.done("pay-run plan " + WEEK + " --as user:a --format csv");
      assertThat(plan).contains(WEEK + ",planned,1,28800,USD 480.00,user:a,,,,,2,");
      assertThat(hand.typed(approval(plan, "user:b")).err())
          .contains("is endorsed by 1 of 2; another person has to approve.");
      hand.refused(approval(plan, "user:b"), "pay-run/same-person-twice");
      hand.refused("pay-run settle " + WEEK, "pay-run/wrong-stage");
      assertThat(hand.done("pay-run list --format csv"))
          .contains(WEEK + ",planned,1,28800,USD 480.00,user:a,,,,user:b,2,");
      assertThat(hand.typed(approval(plan, "user:c")).err()).contains(WEEK + " is approved.");
      hand.done("pay-run settle " + WEEK);
      assertThat(hand.done("pay-run list --format csv"))
          .contains(WEEK + ",closed,1,28800,USD 480.00,user:a,user:c,,,user:b,2,");
    }
  }

  @Test
  void closingTheWeekPaysOnceBothHaveApproved() {
    try (ByHand hand = approvedWeek()) {
      hand.done(POLICY + "user:b");
      hand.done("clock --to 2026-02-17T10:00:00Z");
      String close = "close-week " + WEEK + " --as user:a --approve-as ";
      Ended first = hand.typed(close + "user:b");
      assertThat(first.err())
          .contains("endorsed by 1 of 2; another person has to approve")
          .doesNotContain("recorded as paid");
      assertThat(first.code()).as(first.err()).isZero();
      hand.refused(close + "user:b", "pay-run/same-person-twice");
      assertThat(hand.typed(close + "user:c").err()).contains("1 payouts recorded as paid.");
    }
  }

  @Test
  void runIsShownWithWhatItSendsAndThatNobodyCouldBeAskedForTheBalance() {
    try (ByHand hand = approvedWeek()) {
      hand.done("expert add E2 --zone Z");
      hand.done("contract sign C2 --client lab --expert E2 --project P --discipline Law"
          + " --currency USD --start 2026-01-01T00:00@Z");
      hand.done("hours log C2 2026-02-10=2:00 --submit --as user:a");
      hand.done("hours approve --week 2026-W07 --as user:b");
      hand.done("payees hold E2 --reason letter --as user:a");
      hand.done("payees link-account E1 --rail stripe --reference acct_1 --fingerprint fp-1"
          + " --country US --currency USD --as user:a --approve-as user:b");
      hand.refused("pay-run show " + WEEK, "pay-run/unknown");
      hand.done("pay-run plan " + WEEK + " --as user:a");
      Ended shown = hand.typed("pay-run show " + WEEK + " --format csv");
      assertThat(shown.err()).contains("not approved yet; a second person has to approve");
      assertThat(shown.out())
          .contains("payouts,stripe,USD,1,28800,480.00,0.00,0.00,480.00,,,,,")
          .contains("left out,,USD,1,7200,120.00,,,,,,,")
          .contains("funds,stripe,USD,,,,,,480.00,0.00,,,rail/not-set-up,\"No rail is set up");
    }
  }
}
