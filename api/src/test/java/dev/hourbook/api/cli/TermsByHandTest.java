package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Clients, experts, cards and contracts, made at the command line. */
class TermsByHandTest {

  @Test
  void whoWorksForWhomAtWhatPriceIsSaidAndPricesTheHours() {
    try (ByHand hand = ByHand.at("2026-02-16T10:00:00Z")) {
      hand.refused("client terms lab --cadence monthly", "client/unknown");
      hand.done("client add lab --currency USD --cadence weekly --name Lab");
      hand.done("client terms lab --cadence monthly --net-days 45 --zone Asia/Kolkata");
      hand.misused(
          "client terms lab --cadence monthly --net-days -1", "net days are never negative");
      hand.done("expert add E1 --zone Asia/Shanghai");
      hand.refused("expert add E1 --zone Asia/Shanghai", "event-store/id-taken");
      hand.refused(
          "rate-card announce house/Law --from 2026-03-01T00:00@Z --bill USD:99 --pay USD:63"
              + " --approve-as user:b",
          "rate-card/unknown");
      hand.done("rate-card publish house/Law --from 2026-01-01T00:00@Z --bill USD:90 --pay USD:55"
          + " --from 2026-02-10T00:00@Z --bill USD:95 --pay USD:60");
      hand.refused(
          "rate-card announce house/Law --from 2026-02-12T00:00@Z --bill USD:99 --pay USD:63"
              + " --approve-as user:b",
          "contract/rate-in-the-past");
      hand.done("rate-card announce house/Law --from 2026-02-12T00:00@Z --bill USD:99 --pay USD:63"
          + " --approve-as user:b --reason agreed");
      hand.signed("C1");
      hand.done("hours log C1 2026-02-09=1:00 2026-02-10=1:00 2026-02-12=1:00 --submit");
      hand.done("hours approve C1:2026-02-09@iso --as user:b");
      assertThat(hand.done("hours items C1:2026-02-09@iso --format csv"))
          .contains(
              ",bill,2026-02-09,USD,90.00,3600,90.00,",
              ",bill,2026-02-10,USD,95.00,3600,95.00,",
              ",pay,2026-02-12,USD,63.00,3600,63.00,");
      aRateOfItsOwnComesBeforeTheCards(hand);
    }
  }

  /** What is approved already is repriced before the command ends. */
  private static void aRateOfItsOwnComesBeforeTheCards(ByHand hand) {
    String own = "contract rate C1 --from 2026-02-12T00:00@Z --bill USD:120 --pay USD:80";
    hand.refused(own + " --approve-as user:b", "contract/rate-in-the-past");
    hand.refused(own + " --as user:b --approve-as user:b --reason x", "contract/same-person-twice");
    hand.done(own + " --approve-as user:b --reason agreed");
    assertThat(hand.done("report revenue --format csv")).contains("USD,10800,305.00");
    assertThat(hand.done("report pay --format csv")).contains("USD,10800,195.00");
  }

  @Test
  void capPauseAndEndBoundWhatIsBillable() {
    try (ByHand hand = ByHand.at("2026-02-16T10:00:00Z").withContract()) {
      hand.done("contract cap C1 2:00");
      hand.refused("contract cap C2 2:00", "contract/unknown");
      hand.done("contract pause C1 --from 2026-02-12T00:00@Z");
      hand.done("contract resume C1 --from 2026-02-13T00:00@Z");
      hand.done("contract end C1 --from 2026-02-14T00:00@Z");
      hand.refused("contract end C1 --from 2026-02-15T00:00@Z", "contract/already-ended");
      hand.done("hours log C1 2026-02-11=3:00 2026-02-12=1:00 --submit");
      hand.done("hours approve C1:2026-02-09@iso --as user:b");
      assertThat(hand.done("hours list --week 2026-W07 --format csv"))
          .contains("C1:2026-02-09@iso,lab,E1,14400,0,10800,0,0,3600,");
    }
  }

  @Test
  void aRaisedCapHasActedWhenTheCommandEnds() {
    try (ByHand hand = ByHand.at("2026-02-10T10:00:00Z").withContract()) {
      hand.done("contract sign C2 --client lab --expert E1 --project P --discipline Law"
          + " --currency USD --start 2026-01-01T00:00@Z --weekly-cap 2:00 --rounding up:900:day");
      hand.done("hours log C2 2026-02-09=3:00 --submit");
      hand.done("hours approve C2:2026-02-09@iso --as user:b");
      String week = "hours list --contract C2 --format csv";
      assertThat(hand.done(week)).contains(",10800,0,7200,0,3600,0,");
      hand.done("contract cap C2 none");
      assertThat(hand.done(week)).contains(",10800,0,10800,0,0,0,");
    }
  }
}
