package dev.hourbook.api.dispatch;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.projections.payouts.OnTheirWay;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/**
 * Reads again what banks have, should nobody tell: what they have had for long, and for ten days
 * what arrived, since a bank may send it back. It goes on where it stopped when too many were read
 * at once, so everything has its turn.
 */
final class Patrol {

  private static final Duration BANKS_SEND_BACK = Duration.ofDays(10);
  private static final int PAGE = 500;

  private final OnTheirWay ways;
  private final Calls calls;
  private final Looks looks;
  private final Patience patience;

  private Instant next = Instant.MIN;
  private Instant arrivedAgain = Instant.MIN;
  private String withBanks = "";
  private String arrived = "";

  Patrol(OnTheirWay ways, Calls calls, Looks looks, Patience patience) {
    this.ways = ways;
    this.calls = calls;
    this.looks = looks;
    this.patience = patience;
  }

  /** Whether it is time, which is counted then. */
  boolean isDue() {
    Instant now = BusinessClock.machine();
    boolean due = !now.isBefore(next);
    if (due) {
      next = now.plus(patience.lookAgain());
    }
    return due;
  }

  /** By the business's clock. */
  void go(Instant now) {
    Instant old = now.minus(patience.pollAfter());
    withBanks = read(
        ways.standing("in-transit", Instant.EPOCH, old, withBanks, PAGE),
        withBanks,
        way -> Job.last(way).filter(looks::isDue).isPresent());
    if (!now.isBefore(arrivedAgain)) {
      Instant since = now.minus(BANKS_SEND_BACK);
      arrived = read(ways.standing("delivered", since, now, arrived, PAGE), arrived, way -> true);
      arrivedAgain = arrived.isEmpty() ? now.plus(patience.pollArrived()) : arrivedAgain;
    }
  }

  /** Says after which it goes on; nothing if that was the last page. */
  private String read(List<Way> page, String after, Predicate<Way> such) {
    String last = after;
    for (Way way : page) {
      if (!calls.mayRead()) {
        return last;
      }
      if (such.test(way)) {
        Reading unused = read(way);
      }
      last = way.payout().key();
    }
    return page.size() < PAGE ? "" : last;
  }

  private Reading read(Way way) {
    return calls.read(way, seen -> {});
  }
}
