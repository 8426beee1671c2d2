package dev.hourbook.api.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A rate locked at the command line, and an hour of dollars that leaves the bank as euro. */
class QuotesByHandTest {

  private static final String LOCK = "quotes lock USD-EUR CITI-1 EUR/USD 1.085"
      + " --until 2026-02-20T17:00:00Z --reason pay --as user:a --approve-as user:b";

  @Test
  void payIsPlannedShownAndPaidAtTheQuoteThatTwoPeopleLocked() {
    try (ByHand hand = ByHand.at("2026-02-16T10:00:00Z").withContract()) {
      hand.refused(LOCK, "quote/no-known-rate");
      hand.done("rates set EUR/USD 2026-02-13 1.09 --reason ecb --as user:a --approve-as user:b");
      hand.misused(LOCK.replace("USD-EUR", "USD/EUR"), "what is earned and what is sent: USD-EUR");
      hand.refused(LOCK.replace("user:b", "user:a"), "quote/same-person-twice");
      hand.refused(LOCK.replace("EUR/USD", "EUR/GBP"), "quote/other-pair");
      hand.refused(LOCK.replace("1.085", "0.92"), "quote/far-from-known-rate");
      hand.done(LOCK);
      hand.refused(LOCK, "quote/already-locked");
      hand.refused("quotes withdraw USD-EUR CITI-2 --reason none", "quote/unknown");
      hand.done("payees link-account E1 --rail bank --reference ba_1 --fingerprint fp-1"
          + " --country DE --currency EUR --as user:a --approve-as user:b");
      hand.done("hours log C1 2026-02-09=1:00 --submit");
      hand.done("hours approve C1:2026-02-09@iso --as user:b");
      String hash = hand.done("pay-run plan 2026-02-09@iso --format json")
          .replaceAll("(?s).*\"hash\" *: *\"([0-9a-f]+)\".*", "$1");
      assertThat(hand.done("payout list --format csv")).contains(",60.00,0.00,EUR,55.30,CITI-1");
      assertThat(hand.done("pay-run show 2026-02-09@iso --format csv"))
          .contains("payouts,bank,USD,1,3600,60.00,0.00,0.00,60.00,,,,,,EUR,55.30");
      assertThat(hand.done("quotes list --format csv"))
          .contains("USD-EUR,CITI-1,EUR/USD,1.085,", ",locked,1,60.00,55.30,");
      hand.done("pay-run approve 2026-02-09@iso --as user:b --hash " + hash);
      hand.done("pay-run settle 2026-02-09@iso");
      assertThat(hand.done("quotes position --format csv"))
          .containsSubsequence("EUR,55.30", "USD,-60.00");
      hand.done("verify");
    }
  }
}
