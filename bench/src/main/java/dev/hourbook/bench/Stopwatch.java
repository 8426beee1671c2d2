package dev.hourbook.bench;

/** Machine time gone by since a start: the only clock that is read in this module. */
record Stopwatch(long startedAt) {

  private static final long NANOS = 1_000_000_000L;

  static Stopwatch started() {
    return new Stopwatch(System.nanoTime());
  }

  /** What the work takes, in nanoseconds. */
  static long nanosOf(Runnable work) {
    Stopwatch watch = started();
    work.run();
    return watch.nanos();
  }

  long nanos() {
    return System.nanoTime() - startedAt;
  }

  /** So many of something in these nanoseconds, a second. */
  static long perSecond(long count, long nanos) {
    return Math.multiplyExact(count, NANOS) / Math.max(1, nanos);
  }
}
