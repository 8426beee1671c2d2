package dev.hourbook.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.ToLongFunction;

/**
 * The heap while it is open: how full it was with garbage, and what was in use right after a full
 * collection, which it asks for twice a second. Nothing that is timed runs under it.
 */
final class HeapWatch implements AutoCloseable {

  private static final int EVERY_MILLIS = 500;

  private final ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();
  private final AtomicLong live = new AtomicLong();

  private HeapWatch() {}

  static HeapWatch start() {
    HeapWatch watch = new HeapWatch();
    System.gc();
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    var ignored =
        watch.every.scheduleWithFixedDelay(watch::look, 0, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    return watch;
  }

  private void look() {
    System.gc();
    long used = sum(pool -> pool.getCollectionUsage().getUsed());
    live.accumulateAndGet(used, Math::max);
  }

  long peakMib() {
    return sum(pool -> pool.getPeakUsage().getUsed()) >> 20;
  }

  long liveMib() {
    return live.get() >> 20;
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
