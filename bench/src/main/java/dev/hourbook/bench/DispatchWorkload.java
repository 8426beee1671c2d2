package dev.hourbook.bench;

import dev.hourbook.bench.ProviderProcess.Calls;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * A run sent through a sandbox whose limiter is on, with the web server beside it that hears the
 * sandbox's webhooks. What is allowed is the floor: nothing can be sent faster.
 */
final class DispatchWorkload implements Workload {

  private static final long BAR = 980;
  private static final int PER_MILLE = 1_000;
  private static final int ACCOUNT_PER_ENDPOINT = 4;
  private static final long SOON_MICROS = 50_000;
  private static final Duration BETWEEN_COLLECTIONS = Duration.ofSeconds(20);
  private static final Duration LOOK = Duration.ofMillis(500);

  /** How much of the first quarter's live heap the last may have, in percent. */
  private static final int FLAT = 125;

  @Override
  public Outcome run(Workshop workshop, Size size) {
    int endpoint = size.callsASecond();
    int account = ACCOUNT_PER_ENDPOINT * endpoint;
    try (ProviderProcess provider = ProviderProcess.start(account, endpoint)) {
      SentRun sent = SentRun.prepare(workshop, provider, size.payouts());
      HeapWatch heap = HeapWatch.every(BETWEEN_COLLECTIONS);
      try (heap) {
        sent.send(account + "/" + endpoint, () -> await(sent, size.payouts()));
      }
      return outcome(size, sent, provider, heap);
    }
  }

  private static void await(SentRun sent, int payouts) {
    long done = 0;
    Stopwatch watch = Stopwatch.started();
    while (done < payouts) {
      LockSupport.parkNanos(LOOK.toNanos());
      done = sent.onTheirWay();
      if (watch.nanos() > Duration.ofMinutes(1).toNanos()) {
        System.err.println(done + " of " + payouts + " on their way");
        watch = Stopwatch.started();
      }
    }
  }

  private static Outcome outcome(
      Size size, SentRun sent, ProviderProcess provider, HeapWatch heap) {
    List<String> lines = new ArrayList<>();
    lines.add("### (p) Dispatch of " + size.payouts() + " payouts at " + size.callsASecond()
        + " calls a second and endpoint\n");
    lines.add("| | measured | bar |");
    lines.add("|---|---|---|");
    lines.add(rate("transfers", provider.calls("POST /v1/transfers"), size));
    lines.add(rate("payouts to banks", provider.calls("POST /v1/payouts"), size));
    long turnedAway = provider.status().path("turned_away").longValue();
    lines.add("| calls turned away by the limiter | " + turnedAway + " | " + met(turnedAway == 0)
        + " 0 |");
    lines.add(acknowledged(provider));
    lines.add(flat(heap));
    lines.add("");
    return new Outcome(lines, sent.broken());
  }

  private static String rate(String what, Calls calls, Size size) {
    long allowed = size.callsASecond() * calls.span().toMillis();
    long share = (calls.count() - 1) * PER_MILLE * PER_MILLE / Math.max(1, allowed);
    return "| " + what + ", " + calls.count() + " in " + calls.span().toSeconds()
        + " s, over what is allowed | " + Spread.share(share) + " | " + met(share >= BAR)
        + " " + Spread.share(BAR) + " |";
  }

  private static String acknowledged(ProviderProcess provider) {
    var webhooks = provider.status().path("webhooks");
    long p99 = webhooks.path("p99_micros").longValue();
    return "| " + webhooks.path("acknowledged").longValue() + " webhooks acknowledged, median "
        + webhooks.path("median_micros").longValue() + " us, longest "
        + webhooks.path("longest_micros").longValue() + " us, 99th | " + p99 + " us | "
        + met(p99 < SOON_MICROS) + " 50 ms |";
  }

  private static String flat(HeapWatch heap) {
    long first = heap.liveMibOfQuarter(0);
    long last = heap.liveMibOfQuarter(3);
    return "| heap after a collection, first quarter and last | " + first + " and " + last
        + " MiB | " + met(last * 100 <= first * FLAT) + " flat |";
  }

  private static String met(boolean holds) {
    return holds ? "met," : "MISSED,";
  }
}
