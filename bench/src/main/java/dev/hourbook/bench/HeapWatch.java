package dev.hourbook.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;

/**
 * The heap while it is open: how full it was with garbage, and what was in use right after a full
 * collection, which it asks for twice a second. Nothing that is timed runs under it.
 */
final class HeapWatch implements AutoCloseable {

  private static final Duration EVERY = Duration.ofMillis(500);
  private static final int QUARTERS = 4;

  private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();
  private final List<Long> live = new CopyOnWriteArrayList<>();

  private HeapWatch() {}

  static HeapWatch start() {
    return every(EVERY);
  }

  /** The same, asking for a collection as often as that. */
  static HeapWatch every(Duration pause) {
    HeapWatch watch = new HeapWatch();
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    var ignored =
        watch.every.scheduleWithFixedDelay(watch::look, 0, pause.toMillis(), TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    System.gc();
    long used = sum(pool -> pool.getCollectionUsage().getUsed());
    live.add(used);
  }

  long peakMib() {
    return sum(pool -> pool.getPeakUsage().getUsed()) >> 20;
  }

  long liveMib() {
    return highest(live);
  }

  /** The same of a quarter of the time, 0 to 3. */
  long liveMibOfQuarter(int quarter) {
    List<Long> all = List.copyOf(live);
    int from = all.size() * quarter / QUARTERS;
    return highest(all.subList(from, Math.max(from, all.size() * (quarter + 1) / QUARTERS)));
  }

  private static long highest(List<Long> looks) {
    return looks.stream().mapToLong(Long::longValue).max().orElse(0) >> 20;
  }

  private static long sum(ToLongFunction<MemoryPoolMXBean> figure) {
    return pools().stream().mapToLong(figure).sum();
  }

  private static List<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .toList();
  }

  @Override
  public void close() {
    every.shutdownNow();
  }
}
