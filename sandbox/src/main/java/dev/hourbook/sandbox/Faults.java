package dev.hourbook.sandbox;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Which call goes wrong and how: those that were planned first, then the dice. The same seed gives
 * the same faults to the same sequence of calls.
 */
public final class Faults {

  /** A fault for the next calls of an operation; an empty operation is any. */
  private record Planned(String operation, Drawn drawn, int times) {}

  /** A fault and, where it is scripted, its answer. */
  record Drawn(Fault fault, Reply script) {
    private static final Drawn NONE = new Drawn(Fault.NONE, Reply.of(200, ""));
  }

  private final List<Planned> planned = new ArrayList<>();
  private final Map<Fault, Integer> perMille = new EnumMap<>(Fault.class);
  private final Map<Fault, Long> counts = new EnumMap<>(Fault.class);
  private final AtomicReference<Random> dice = new AtomicReference<>(new Random(0));

  /** The next call of any operation goes wrong. */
  public void next(Fault fault) {
    plan("", fault, 1);
  }

  /** The next so many calls of an operation go wrong: {@code POST /v1/transfers}. */
  public synchronized void plan(String operation, Fault fault, int times) {
    planned.add(new Planned(operation, new Drawn(fault, Reply.of(200, "")), times));
  }

  /** Every call from now on is answered with this. */
  public void script(Reply reply) {
    script("", reply, Integer.MAX_VALUE);
  }

  /** The next so many calls of an operation are answered with this, and not carried out. */
  public synchronized void script(String operation, Reply reply, int times) {
    planned.add(new Planned(operation, new Drawn(Fault.SCRIPTED, reply), times));
  }

  /** From now on so many calls in a thousand go wrong, by fault. */
  public synchronized void random(long seed, Map<Fault, Integer> rates) {
    int sum = rates.values().stream().mapToInt(Integer::intValue).sum();
    if (sum > 1_000) {
      throw new IllegalArgumentException(sum + " of 1000 calls cannot go wrong");
    }
    dice.set(new Random(seed));
    perMille.clear();
    perMille.putAll(rates);
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    planned.clear();
    perMille.clear();
  }

  /** How many calls went wrong so far, by fault. */
  public synchronized Map<Fault, Long> counts() {
    return new EnumMap<>(counts);
  }

  synchronized Drawn draw(String operation) {
    Drawn drawn = planned(operation);
    if (drawn.fault() == Fault.NONE && !perMille.isEmpty()) {
      drawn = new Drawn(rolled(dice.get().nextInt(1_000)), Reply.of(200, ""));
    }
    if (drawn.fault() != Fault.NONE) {
      counts.merge(drawn.fault(), 1L, Long::sum);
    }
    return drawn;
  }

  private Drawn planned(String operation) {
    for (int i = 0; i < planned.size(); i++) {
      Planned next = planned.get(i);
      if (next.operation().isEmpty() || next.operation().equals(operation)) {
        if (next.times() == 1) {
          planned.remove(i);
        } else {
          planned.set(i, new Planned(next.operation(), next.drawn(), next.times() - 1));
        }
        return next.drawn();
      }
    }
    return Drawn.NONE;
  }

  private Fault rolled(int roll) {
    int below = 0;
    for (Map.Entry<Fault, Integer> rate : perMille.entrySet()) {
      below += rate.getValue();
      if (roll < below) {
        return rate.getKey();
      }
    }
    return Fault.NONE;
  }
}
