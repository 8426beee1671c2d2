package dev.hourbook.bench;

import dev.hourbook.bench.PayDay.Planned;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Payouts planned in bulk, against raw batched inserts of the very same events and claims. */
final class PlanningWorkload implements Workload {

  private static final OptionalLong BAR = OptionalLong.of(600);
  private static final int GIBIBYTE_IN_MIB = 1024;

  /**
   * How much of a small run's live heap a large one may have, in percent: none of it in payouts.
   */
  private static final int NOT_GROWING = 125;

  @Override
  public Outcome run(Workshop workshop, Size size) {
    PayDay payDay = new PayDay(workshop);
    Heap small = heap(payDay, Math.max(1, size.experts() / 10));
    Heap large = heap(payDay, size.experts());
    Rates rates = new Rates();
    for (int round = 0; round < size.rounds(); round++) {
      round(workshop, payDay, size.experts(), rates);
    }
    List<String> lines = new ArrayList<>();
    lines.add("### (a) Bulk planning of payouts, " + size.experts() + " experts, 5 items each\n");
    lines.addAll(rates.alone.lines(BAR));
    lines.addAll(rates.followed.lines(OptionalLong.empty()));
    lines.addAll(Heap.lines(small, large));
    List<String> broken = new ArrayList<>(payDay.broken());
    broken.addAll(workshop.brokenInTheBook());
    return new Outcome(lines, broken);
  }

  private static final class Rates {
    private final Comparison alone =
        new Comparison("planning, two chunks at a time, nothing following", "events/s");
    private final Comparison followed =
        new Comparison("planning while views and reactions follow", "events/s");
  }

  private static void round(Workshop workshop, PayDay payDay, int experts, Rates rates) {
    Planned alone = payDay.planAlone(experts);
    RawPayouts raw = new RawPayouts(workshop);
    long floor = Stopwatch.perSecond(experts, raw.repeat(alone.run()));
    workshop.resumeFollowers();
    payDay.conclude(alone, experts);
    Planned followed = payDay.planFollowed(experts);
    payDay.conclude(followed, experts);
    rates.alone.add(Stopwatch.perSecond(experts, alone.nanos()), floor);
    rates.followed.add(Stopwatch.perSecond(experts, followed.nanos()), floor);
    System.err.println("round: " + Stopwatch.perSecond(experts, alone.nanos()) + " of " + floor);
  }

  /** A whole run under the eyes of a collector: plan, conclude, with the views following. */
  private static Heap heap(PayDay payDay, int experts) {
    payDay.layOut(experts);
    try (HeapWatch watch = HeapWatch.start()) {
      payDay.conclude(payDay.plan(), experts);
      return new Heap(experts, watch.peakMib(), watch.liveMib());
    }
  }

  private record Heap(int experts, long peak, long live) {

    static List<String> lines(Heap small, Heap large) {
      boolean steady = large.live() * 100 <= small.live() * NOT_GROWING;
      boolean low = large.peak() < GIBIBYTE_IN_MIB;
      return List.of(
          "| heap of the whole pay run | highest, garbage included | highest after a collection |",
          "|---|---|---|",
          small.line(),
          large.line(),
          "| bar: under 1 GiB, not growing | " + (low ? "met" : "MISSED") + " | "
              + (steady ? "met" : "MISSED") + " |",
          "");
    }

    private String line() {
      return "| " + experts + " experts | " + peak + " MiB | " + live + " MiB |";
    }
  }
}
