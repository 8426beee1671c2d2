package dev.hourbook.ledger.payout;

/** For fixtures of one payout: its run is nobody's to count. */
final class Uncounted {

  static final UnsettledPayouts PAYOUTS = run -> {
    throw new AssertionError("nothing here counts the payouts of " + run);
  };

  private Uncounted() {}
}
