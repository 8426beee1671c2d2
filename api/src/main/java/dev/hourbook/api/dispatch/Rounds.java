package dev.hourbook.api.dispatch;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.api.company.Company;
import dev.hourbook.api.reconcile.Listing;
import dev.hourbook.ledger.payout.Hop;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.projections.payouts.OnTheirWay;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import dev.hourbook.projections.rails.RailBreaks;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What is to be done for payouts, round after round on one thread: resolve what has an intent and
 * no outcome, go on where time mends, send what was approved. What is under way when a round begins
 * is left alone; all else the views show as it is, since the round waits for them first.
 */
final class Rounds {

  private static final List<String> UNRESOLVED =
      List.of("submitted", "delivery-submitted", "reversal-submitted", "outcome-unknown");
  private static final List<String> AT_THE_EXPERTS = List.of("funded", "undelivered", "returned");
  private static final List<String> TAKEN_BACK = List.of("reversal-failed");
  private static final List<String> HELD = List.of("failed");
  private static final List<String> READABLE = List.of("in-transit", "delivered");
  private static final Duration VIEWS = Duration.ofSeconds(30);
  private static final Duration UNTIL_ASKED_AGAIN = Duration.ofSeconds(15);
  private static final int CHUNK = 100;
  private static final int PAGE = 500;

  private final Company company;
  private final PayoutRail rail;
  private final Calls calls;
  private final Looks looks;
  private final Intents intents;
  private final Patience patience;
  private final OnTheirWay ways;
  private final Approved approved;
  private final Funds funds;
  private final Closing closing;
  private final Patrol patrol;

  private volatile boolean open;
  private volatile List<String> obstacles = List.of("not begun");
  private Instant notBefore = Instant.MIN;
  private Instant sweep = Instant.MIN;
  private Instant fundsAgain = Instant.MIN;
  private String after = "";
  private boolean covers;

  Rounds(
      Company company,
      PayoutRail rail,
      Calls calls,
      Looks looks,
      Intents intents,
      Patience patience) {
    this.company = company;
    this.rail = rail;
    this.calls = calls;
    this.looks = looks;
    this.intents = intents;
    this.patience = patience;
    this.ways = new OnTheirWay(company.jdbc(), rail.rail());
    this.approved = new Approved(company.jdbc());
    this.funds = new Funds(rail, calls, patience.lookAgain());
    this.closing = new Closing(company, rail.rail());
    this.patrol = new Patrol(ways, calls, looks, patience);
  }

  boolean isOpen() {
    return open;
  }

  List<String> obstacles() {
    return Stream.of(obstacles, approved.obstacles(), funds.obstacles())
        .flatMap(List::stream)
        .toList();
  }

  /** Another node sends, or the database cannot say. */
  void standBy() {
    open = false;
    obstacles = List.of("another node of this book sends");
  }

  /** One round; says whether another one is worth beginning at once. */
  boolean next() {
    Set<PayoutId> busy = calls.underWay().payouts();
    awaitViews();
    if (!open && !opens()) {
      return false;
    }
    Instant now = BusinessClock.machine();
    if (!now.isBefore(sweep)) {
      sweep = now.plus(patience.idle());
      resolve(busy);
      goOn(busy);
      patrol();
    }
    return submit(busy);
  }

  private void awaitViews() {
    var positions = company.ledger().positions();
    positions.awaitBooks(positions.head(), VIEWS);
  }

  /** Something was found that may not be there: it is asked again whether sending may go on. */
  void askAgain() {
    open = false;
  }

  private boolean opens() {
    Instant now = BusinessClock.machine();
    if (now.isBefore(notBefore)) {
      return false;
    }
    notBefore = now.plus(UNTIL_ASKED_AGAIN);
    var listing = new Listing(company.jdbc(), rail, company.clock()::now);
    var breaks = new RailBreaks(company.jdbc(), rail.rail());
    Optional<String> obstacle = new Opening(listing, breaks, this::awaitViews).obstacle();
    obstacles = obstacle.stream().toList();
    open = obstacle.isEmpty();
    return open;
  }

  private void resolve(Set<PayoutId> busy) {
    forEach(UNRESOLVED, busy, way -> calls.mayResolve(), way -> {
      Job job = Job.last(way).orElseThrow();
      if (looks.isDue(job) && intents.isAsPlanned(job)) {
        calls.resolve(job);
      }
    });
  }

  /** After a failure that time mends, and where the process ended between two hops. */
  private void goOn(Set<PayoutId> busy) {
    Instant now = company.clock().now();
    forEach(
        AT_THE_EXPERTS,
        busy,
        way -> isToGoOn(way, Hop.DELIVERY, now),
        way -> intents.begin(way, Hop.DELIVERY, now).ifPresent(calls::resolve));
    forEach(
        TAKEN_BACK,
        busy,
        way -> isToGoOn(way, Hop.REVERSAL, now),
        way -> intents.begin(way, Hop.REVERSAL, now).ifPresent(calls::send));
    forEach(
        HELD,
        busy,
        way -> isToGoOn(way, Hop.FUNDING, now),
        way -> intents.submit(List.of(way), now).forEach(calls::send));
  }

  private boolean isToGoOn(Way way, Hop hop, Instant now) {
    if (way.state().equals("funded")) {
      return true;
    }
    Instant since = Optional.ofNullable(way.steppedAt()).orElse(Instant.MIN);
    return "retry-later".equals(way.remedy())
        && way.attempt(hop) < patience.retries()
        && !now.isBefore(since.plus(patience.afterAttempts(Math.max(1, way.attempt(hop)))));
  }

  /** Finished runs are closed; what a bank has had for long is read again, if nobody told us. */
  private void patrol() {
    if (patrol.isDue()) {
      Instant now = company.clock().now();
      closing.close(now);
      patrol.go(now);
    }
  }

  /** Asked for from outside: whatever the views show of it by now. */
  Reading look(PayoutId payout, Consumer<Boolean> seen) {
    if (calls.underWay().has(payout)) {
      return Reading.LATER;
    }
    awaitViews();
    return ways.of(payout)
        .filter(way -> READABLE.contains(way.state()))
        .map(way -> calls.read(way, seen))
        .orElse(Reading.NOTHING_TO_READ);
  }

  private boolean submit(Set<PayoutId> busy) {
    Instant machine = BusinessClock.machine();
    int room = Math.min(CHUNK, patience.atOnce() - calls.underWay().sending());
    if (room < Math.min(CHUNK, patience.atOnce() / 2) || machine.isBefore(fundsAgain)) {
      return false;
    }
    List<Way> page = ways.fresh(after, room);
    after = page.size() < room ? "" : page.getLast().payout().key();
    List<Way> fresh = page.stream()
        .filter(way -> !busy.contains(way.payout()))
        .filter(way -> approved.isAsShown(way.run()))
        .toList();
    List<Way> covered = fresh.isEmpty() ? fresh : funds.covered(fresh);
    intents.submit(covered, company.clock().now()).forEach(calls::send);
    covers |= !covered.isEmpty();
    if (after.isEmpty()) {
      restIfNothingIsCovered(fresh, machine);
    }
    return !covered.isEmpty() || !after.isEmpty();
  }

  /** All that waits was gone through, and there was money for none of it. */
  private void restIfNothingIsCovered(List<Way> last, Instant machine) {
    if (!covers && !last.isEmpty()) {
      fundsAgain = machine.plus(patience.lookAgain());
    }
    covers = false;
  }

  private void forEach(
      List<String> states, Set<PayoutId> busy, Predicate<Way> such, Consumer<Way> act) {
    List<Way> page = ways.standing(states, "", PAGE);
    while (!page.isEmpty()) {
      List<Way> free = new ArrayList<>(page);
      free.removeIf(way -> busy.contains(way.payout()));
      free.stream().filter(such).forEach(act);
      page = ways.standing(states, page.getLast().payout().key(), PAGE);
    }
  }
}
