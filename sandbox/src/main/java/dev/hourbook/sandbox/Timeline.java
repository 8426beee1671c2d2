package dev.hourbook.sandbox;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * The sandbox's time: the clock it was given, moved on by what it was told, and what is to happen
 * when. What is due happens in order, each at its own time, however far the clock was moved.
 */
final class Timeline implements InstantSource {

  private record Due(Instant at, long place, Runnable what) {}

  private final PriorityQueue<Due> agenda =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparingLong(Due::place));
  private final InstantSource clock;
  private volatile Duration moved = Duration.ZERO;
  private Optional<Instant> happening = Optional.empty();
  private long places;

  Timeline(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public Instant instant() {
    return happening.orElseGet(this::onTheClock);
  }

  /** The clock itself, whatever is happening on the agenda. */
  Instant onTheClock() {
    return clock.instant().plus(moved);
  }

  long seconds() {
    return instant().getEpochSecond();
  }

  void at(Instant when, Runnable what) {
    agenda.add(new Due(when, places++, what));
  }

  void in(Duration wait, Runnable what) {
    at(instant().plus(wait), what);
  }

  /** Time goes forward only. */
  void moveTo(Instant when) {
    Duration step = Duration.between(onTheClock(), when);
    if (step.isNegative()) {
      throw new IllegalArgumentException("the clock is past " + when + " already");
    }
    moved = moved.plus(step);
    runDue();
  }

  void runDue() {
    Instant now = onTheClock();
    while (!agenda.isEmpty() && !agenda.peek().at().isAfter(now)) {
      Due due = agenda.remove();
      happening = Optional.of(due.at());
      try {
        due.what().run();
      } finally {
        happening = Optional.empty();
      }
    }
  }
}
