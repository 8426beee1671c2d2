package dev.hourbook.ledger.payout;

/** No payout at all, for fixtures of what gives none back. */
public final class NoPayouts {
  private NoPayouts() {}

  /** Asked for one, it fails. */
  public static RefusedPayouts refused() {
    return new RefusedPayouts(
        () -> {
          throw new AssertionError("a payout is given back");
        },
        () -> {
          throw new AssertionError("claims are given back");
        },
        () -> {
          throw new AssertionError("hours are given back");
        });
  }
}
