package dev.hourbook.ledger.payout;

/** No payout at all, for fixtures of what gives none back. */
public final class NoPayouts {
  private NoPayouts() {}

  /** Asked for one, it fails. */
  public static RefusedPayouts refused() {
    return new RefusedPayouts(NoPayouts::fail, NoPayouts::fail, NoPayouts::fail);
  }

  private static <T> T fail() {
    throw new AssertionError("a payout is given back");
  }
}
