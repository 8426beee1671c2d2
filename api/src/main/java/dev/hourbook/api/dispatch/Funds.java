package dev.hourbook.api.dispatch;

import dev.hourbook.api.clock.BusinessClock;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.payout.PayoutRail;
import dev.hourbook.ledger.payout.PayoutRail.Available;
import dev.hourbook.projections.payouts.OnTheirWay.Way;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Whether our balance at the provider covers what is about to be sent: what is on its way out
 * counts as gone, so that a run stops before it is short and not because it was refused. Asked now
 * and then only: each question costs a call of those that the provider allows. A currency that is
 * short holds up no other.
 */
final class Funds {

  private static final Duration GOOD_FOR = Duration.ofMinutes(1);

  private record Known(Money left, Instant asked) {}

  private final PayoutRail rail;
  private final Calls calls;
  private final Duration pause;
  private final Map<Currency, Known> balances = new ConcurrentHashMap<>();
  private final Map<Currency, String> missing = new ConcurrentHashMap<>();

  /** A balance that was too little is asked for again after a pause. */
  Funds(PayoutRail rail, Calls calls, Duration pause) {
    this.pause = pause;
    this.rail = rail;
    this.calls = calls;
  }

  /** Those of them that the balance covers, which counts them as gone. */
  List<Way> covered(List<Way> ways) {
    Map<Currency, List<Way>> byCurrency =
        ways.stream().collect(Collectors.groupingBy(way -> way.amount().currency()));
    List<Way> covered = new ArrayList<>();
    byCurrency.forEach((currency, some) -> covered.addAll(covered(currency, some)));
    return covered;
  }

  private List<Way> covered(Currency currency, List<Way> ways) {
    Money needed = ways.stream().map(Way::amount).reduce(Money.zero(currency), Money::plus);
    Known known = balances.get(currency);
    if (known == null || isOver(known, needed)) {
      known = ask(currency);
    }
    return known == null ? List.of() : within(known, ways);
  }

  private boolean isOver(Known known, Money needed) {
    Duration goodFor = known.left().minor() >= needed.minor() ? GOOD_FOR : pause;
    return !BusinessClock.machine().isBefore(known.asked().plus(goodFor));
  }

  private @Nullable Known ask(Currency currency) {
    Money leaving = calls.underWay().leaving(currency);
    return switch (rail.available(currency)) {
      case Available.Known known ->
        new Known(known.amount().minus(leaving), BusinessClock.machine());
      case Available.NotKnown unknown -> {
        missing.put(currency, "the balance cannot be read: " + unknown.why());
        yield null;
      }
    };
  }

  private List<Way> within(Known known, List<Way> ways) {
    Currency currency = known.left().currency();
    Money left = known.left();
    List<Way> covered = new ArrayList<>();
    missing.remove(currency);
    for (Way way : ways) {
      Money after = left.minus(way.amount());
      if (after.minor() >= 0) {
        covered.add(way);
        left = after;
      } else {
        missing.put(
            currency,
            "the balance at the provider is short: " + left + " left, " + way.amount() + " next");
      }
    }
    balances.put(currency, new Known(left, known.asked()));
    return covered;
  }

  /** What is short, in sentences. */
  List<String> obstacles() {
    return List.copyOf(missing.values());
  }
}
