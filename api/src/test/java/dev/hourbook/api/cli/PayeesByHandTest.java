package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Who may be paid, at the command line: words, a policy, a run that leaves somebody out. */
class PayeesByHandTest {

  private static final String RUN = "2026-02-09@iso";
  private static final String ACCOUNT =
      " --reference ba_1 --country US --currency USD --as user:a --approve-as user:b";

  private static ByHand approvedWeek() {
    ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract();
    hand.done("hours log C1 2026-02-09=8:00 --submit --as user:a");
    hand.done("hours approve --week 2026-W07 --as user:b");
    return hand;
  }

  @Test
  void policyAsksAndEveryWordSaidMendsOneReason() {
    try (ByHand hand = approvedWeek()) {
      assertThat(hand.done("payees list --format csv")).doesNotContain("E1");
      String policy = "payees policy --require identity,account,tax-form,screening"
          + " --reason auditors --as user:a --approve-as ";
      hand.refused(policy + "user:a", "payee/same-person-twice");
      hand.done(policy + "user:b");
      assertThat(hand.done("payees list --format csv"))
          .contains(
              "E1,no,screening-missing,no screening,compliance,2026-02-13T10:00:00Z,,USD 480.00",
              "E1,no,identity-missing,no proof of identity,the expert,",
              "E1,no,account-missing,",
              "E1,no,tax-form-missing,");
      hand.done("payees verify E1 verified --reference vs_1 --until 2027-01-31");
      hand.done("payees tax-form E1 w8ben --signed 2026-02-01 --reference irs-1");
      hand.done("payees screen E1 clear --provider lists --reference sc_1");
      hand.done("payees link-account E1 --fingerprint fp-1 --last-four 4242" + ACCOUNT);
      assertThat(hand.done("payees list --format csv")).doesNotContain("E1");
      assertThat(hand.done("payees show E1 --format csv"))
          .contains(
              "identity,verified,vs_1,2027-01-31,2026-02-13T10:00:00Z,user:preparer",
              "tax-form,w8ben,irs-1,2029-12-31,",
              "screening,clear,lists sc_1,,",
              "account:bank,linked,US USD ba_1 fp-1 ...4242,,");
      assertThat(hand.done("payees list --all --format csv")).contains("E1,yes,,,,,,USD 480.00");
    }
  }

  @Test
  void whoeverIsHeldIsAnExceptionOfTheRunAndPaidByTheNext() {
    try (ByHand hand = approvedWeek()) {
      hand.done("payees hold E1 --reason letter --as user:a");
      hand.refused("payees hold E1 --reason again", "payee/held-already");
      hand.done("pay-run plan " + RUN + " --as user:a");
      assertThat(hand.done("pay-run exceptions " + RUN + " --format csv"))
          .contains("E1,1,28800,480.00,held,a person holds it,operations,2026-02-13T10:00:00Z,");
      assertThat(hand.done("payees show E1 --why --format csv")).contains("E1,no,held,");
      hand.done("payees release E1 --reason settled --as user:b");
      hand.refused("payees release E1 --reason twice", "payee/not-held");
      assertThat(hand.done("payees show E1 --why --format csv")).contains("E1,yes,");
    }
  }

  @Test
  void accountsAreLinkedByTwoRefusedMendedAndShared() {
    try (ByHand hand = approvedWeek()) {
      hand.done("expert add E2 --zone Z");
      String link = "payees link-account E1 --fingerprint fp-1";
      hand.refused(link + ACCOUNT.replace("user:b", "user:a"), "payee/same-person-twice");
      hand.refused(
          "payees link-account E1 --fingerprint 0123456789" + ACCOUNT,
          "payee/looks-like-an-account-number");
      hand.done(link + ACCOUNT);
      hand.done("payees link-account E2 --fingerprint fp-1" + ACCOUNT);
      assertThat(hand.done("payees list --format csv"))
          .contains("E1,no,account-shared,", "E2,no,account-shared,");
      hand.done("payees share-account fp-1 E1 E2 --reason couple --as user:a --approve-as user:b");
      hand.done("payees refuse-account E1 --code R03 --reason none-such");
      hand.done("payees refuse-account E2 --code R03 --reason none-such");
      hand.done("payees mend-account E2 --reason typo");
      hand.done("payees link-account E1 --fingerprint fp-2" + ACCOUNT);
      assertThat(hand.done("payees list --format csv"))
          .contains("E1,no,account-cooling-off,the account was changed lately,nobody: it passes,"
              + "2026-02-13T10:00:00Z,2026-02-16T10:00:00Z,")
          .doesNotContain("E2", "refused");
    }
  }

  @Test
  void contractPaysSoManyDaysLater() {
    try (ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract()) {
      String terms =
          "payees pay-terms C1 after-days --days 14 --reason agreed --as user:a" + " --approve-as ";
      hand.refused(terms + "user:a", "payee/same-person-twice");
      hand.refused(terms.replace("14", "0") + "user:b", "payee-policy/out-of-range");
      hand.done(terms + "user:b");
      hand.done("hours log C1 2026-02-09=8:00 --submit --as user:a");
      hand.done("hours approve --week 2026-W07 --as user:b");
      hand.done("pay-run plan " + RUN + " --as user:a");
      assertThat(hand.done("pay-run exceptions " + RUN + " --format csv"))
          .contains("E1,1,28800,480.00,contract-pays-later,the contract pays later,"
              + "nobody: it passes,2026-02-13T10:00:00Z,2026-02-27T10:00:00Z");
    }
  }

  @Test
  void taxIsWithheldAtTheRateThatTwoStated() {
    try (ByHand hand = approvedWeek()) {
      String rate = "payees withhold E1 --statute us-backup --reason no-W-9 --as user:a --rate ";
      hand.refused(rate + "24 --approve-as user:a", "payee/same-person-twice");
      hand.refused(rate + "24.005 --approve-as user:b", "payee/withholding-out-of-range");
      hand.refused(
          rate + "24 --approve-as user:b --from 2026-02-13T09:59:59Z",
          "payee/withholding-from-the-past");
      hand.done(rate + "24 --approve-as user:b");
      hand.done(rate + "30 --approve-as user:b --from 2027-01-01T00:00:00Z");
      assertThat(hand.done("payees show E1 --format csv"))
          .contains(
              "withholding,24 %,us-backup from 2026-02-13T10:00:00Z: no-W-9,,2026-02-13T10:00:00Z,",
              "withholding,later 30 %,us-backup from 2027-01-01T00:00:00Z: no-W-9,,");
      hand.done("pay-run plan " + RUN + " --as user:a");
      assertThat(hand.done("payout list --format csv")).contains(",0.00,364.80,115.20");
      assertThat(hand.done("pay-run list --format csv")).contains(",USD 115.20,");
    }
  }

  @Test
  void hitIsTakenBackByTwo() {
    try (ByHand hand = approvedWeek()) {
      hand.done("payees screen E1 hit --provider lists --reference sc_1 --as user:a");
      assertThat(hand.done("payees list --format csv")).contains("E1,no,screening-hit,");
      String clear = "payees screen E1 clear --provider lists --reference sc_2 --as user:a";
      hand.refused(clear, "payee/second-person-needed");
      hand.done(clear + " --approve-as user:b");
      assertThat(hand.done("payees list --format csv")).doesNotContain("E1");
    }
  }
}
