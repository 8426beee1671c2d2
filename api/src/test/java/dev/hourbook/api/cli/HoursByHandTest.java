package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Hours at the command line: recorded, decided, and put right once they are approved. */
class HoursByHandTest {

  private static final String SHEET = "C1:2026-02-09@iso";

  @Test
  void hoursComeInOnceAreCorrectedTurnedDownAndApprovedBySomebodyElse() {
    try (ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract()) {
      String logging = "hours log C1 2026-02-09=8:00 2026-02-10T08:00:00Z/2026-02-10T09:30:00Z";
      assertThat(hand.done(logging)).isEqualTo(SHEET + "\n");
      assertThat(hand.typed(logging))
          .isEqualTo(new Ended(0, "", "0 entries recorded, 2 known already.\n"));
      hand.refused("hours log C1 2026-02-11=1:00 2026-02-09=7:00", "timesheet/entry-differs");
      hand.done("hours log C1 2026-02-11=1:00 --entry tracker:1");
      hand.misused("hours log C1 2026-02-11=1:00 2026-02-12=1:00 --entry t:2", "names one entry");
      hand.refused("hours log C9 2026-02-09=1:00", "contract/unknown");
      hand.done("hours correct " + SHEET + " tracker:1 2026-02-11=2:00 --reason typing");
      hand.refused("hours approve " + SHEET + " --as user:b", "timesheet/nothing-to-decide");
      hand.done("hours submit " + SHEET + " --as user:a");
      hand.refused("hours submit C1:2026-02-02@iso", "timesheet/unknown");
      hand.done("hours reject " + SHEET + " tracker:1 --reason twice --as user:b");
      hand.refused("hours approve " + SHEET + " --as user:a", "timesheet/own-hours");
      assertThat(hand.typed("hours approve --week 2026-W07 --as user:b").err())
          .isEqualTo("1 timesheets approved.\n");
      assertThat(hand.done("hours entries " + SHEET + " --format csv"))
          .isEqualTo("""
              entry,day,seconds,activity,state
              hand:C1/2026-02-09,2026-02-09,28800,,approved
              hand:C1/2026-02-10T08:00:00Z,2026-02-10,5400,,approved
              tracker:1,2026-02-11,7200,,rejected
              """.replace("\n", "\r\n"));
    }
  }

  @Test
  void whatIsApprovedTogetherIsApprovedAllOrNotAtAll() {
    try (ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract().signed("C2")) {
      hand.done("hours log C1 2026-02-09=1:00 --submit --as user:a");
      hand.done("hours log C2 2026-02-09=1:00 --as user:a");
      hand.refused(
          "hours approve " + SHEET + " C2:2026-02-09@iso --as user:b",
          "timesheet/nothing-to-decide");
      assertThat(hand.done("hours list --format csv")).contains(SHEET + ",lab,E1,3600,3600,0,");
      hand.done("hours submit C2:2026-02-09@iso --as user:a");
      hand.done("hours approve " + SHEET + " C2:2026-02-09@iso --as user:b");
      assertThat(hand.done("report revenue --format csv")).contains("USD,7200,190.00");
    }
  }

  @Test
  void approvedHoursAreRemovedDisputedRuledOnMovedAndRepriced() {
    try (ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract().signed("C2")) {
      hand.done("hours log C1 2026-02-09=8:00 --submit --as user:a");
      hand.done("hours approve " + SHEET + " --as user:b");
      someAreRemoved(hand);
      theLastRemovalIsAppealed(hand);
      someAreDisputed(hand);
      someAreMoved(hand);
      hand.done("hours reprice " + SHEET + " --reason asked");
      assertThat(hand.done("verify")).isEmpty();
    }
  }

  @Test
  void whatIsOverTheCapIsBilledPaidAloneOrRejectedByTwoPeople() {
    try (ByHand hand = ByHand.at("2026-02-13T10:00:00Z").withContract()) {
      hand.done("contract cap C1 6:00");
      hand.done("clock --to 2026-02-20T10:00:00Z");
      hand.done("hours log C1 2026-02-16=10:00 --submit --as user:a");
      String sheet = "C1:2026-02-16@iso";
      hand.done("hours approve " + sheet + " --as user:b");
      String decide = "hours decide " + sheet + " ";
      hand.misused(decide + "priced --all --reason x --approve-as user:b", "there is no 'priced'");
      hand.misused(decide + "bill --all --reason x", "--approve-as");
      hand.refused(
          decide + "bill --all --reason x --as user:b --approve-as user:b",
          "correction/same-person-twice");
      hand.refused(
          decide + "bill --seconds 5:00 --reason x --approve-as user:b",
          "correction/not-left-over");
      hand.done(decide + "bill --seconds 1:00 --reason agreed --approve-as user:b");
      hand.done(decide + "pay --seconds 1:00 --reason ours --approve-as user:b");
      hand.done(decide + "reject --all --reason unasked --approve-as user:b");
      assertThat(hand.done("report revenue --format csv")).contains("USD,25200,665.00");
      assertThat(hand.done("report pay --format csv")).contains("USD,28800,480.00");
    }
  }

  private static void someAreRemoved(ByHand hand) {
    String removal = "hours remove " + SHEET + " --reason fraud --evidence case-7";
    hand.refused(removal + " --seconds 9:00 --approve-as user:b", "correction/too-few-seconds");
    hand.refused(
        removal + " --seconds 1:00 --approve-as user:a --as user:a",
        "correction/same-person-twice");
    hand.refused(
        removal + " --seconds 1:00 --approve-as user:b --noticed-at 2026-02-14T00:00:00Z",
        "correction/no-notice-yet");
    hand.misused(removal + " --seconds 1:00 --all --approve-as user:b", "mutually exclusive");
    hand.misused(
        removal + " --seconds 1:00 --approve-as user:b --appeal-days 0", "no time to appeal");
    hand.done(removal + " --seconds 1:00 --approve-as user:b");
    String piece = "hand:C1/2026-02-09@";
    hand.done(removal + " --piece " + piece + "0-1800 --piece " + piece + "1800-3600"
        + " --approve-as user:b");
    hand.done(removal + " --seconds 1:00 --sides pay --approve-as user:b");
    assertThat(hand.done("report revenue --format csv")).contains("USD,21600,570.00");
    assertThat(hand.done("report pay --format csv")).contains("USD,18000,300.00");
  }

  private static void theLastRemovalIsAppealed(ByHand hand) {
    String appeal = "hours appeal " + SHEET + " --as user:e --reason worked --removal ";
    hand.refused(appeal + 9, "appeal/unknown-removal");
    hand.done(appeal + 3);
    hand.refused(appeal + 3, "appeal/appealed-already");
    String hearing = "hours hear " + SHEET + " --removal 3 --reason heard ";
    hand.refused(hearing + "upheld --as user:b", "appeal/not-an-outsider");
    hand.done(hearing + "dismissed --as user:c");
    hand.refused(hearing + "upheld --as user:c", "appeal/nothing-appealed");
  }

  private static void someAreDisputed(ByHand hand) {
    String answer = " --reason missing --answer-by 2026-02-16T10:00:00Z";
    hand.done("hours dispute " + SHEET + " --seconds 1:00 --as user:a" + answer);
    hand.refused(
        "hours rule " + SHEET + " for-client --reason x --as user:a", "correction/own-dispute");
    hand.refused(
        "hours rule " + SHEET + " for-client --dispute 2 --reason x --as user:b",
        "correction/unknown-dispute");
    assertThat(hand.done("hours disputes --state open --format csv"))
        .contains(SHEET + ",1,lab,E1,USD,3600,95.00,", ",open,2026-02-16T10:00:00Z,");
    hand.done("hours rule " + SHEET + " for_expert --reason heard --as user:b");
    assertThat(hand.done("hours disputes --state open --format csv")).doesNotContain(SHEET);
  }

  private static void someAreMoved(ByHand hand) {
    String moving = "hours repoint " + SHEET + " --to C2:2026-02-09@iso --reason wrong";
    hand.refused(moving + " --all --as user:b --approve-as user:b", "correction/same-person-twice");
    hand.misused(moving + " --approve-as user:b", "--seconds");
    hand.refused(moving + " --seconds 1:00 --approve-as user:b", "correction/too-few-seconds");
    hand.done(moving + " --piece hand:C1/2026-02-09@7200-10800 --approve-as user:b");
    assertThat(hand.done("hours items C2:2026-02-09@iso --format csv"))
        .contains(",bill,2026-02-09,USD,95.00,3600,95.00,");
  }
}
