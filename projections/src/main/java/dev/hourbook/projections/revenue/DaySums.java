package dev.hourbook.projections.revenue;

/** Seconds and minor units of both sides, of either sign. */
record DaySums(long billSeconds, long billMinor, long paySeconds, long payMinor) {

  static DaySums billed(long seconds, long minor) {
    return new DaySums(seconds, minor, 0, 0);
  }

  static DaySums paid(long seconds, long minor) {
    return new DaySums(0, 0, seconds, minor);
  }

  DaySums plus(DaySums o) {
    return new DaySums(
        billSeconds + o.billSeconds,
        billMinor + o.billMinor,
        paySeconds + o.paySeconds,
        payMinor + o.payMinor);
  }
}
