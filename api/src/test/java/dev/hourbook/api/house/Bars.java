package dev.hourbook.api.house;

/**
 * How large things may be, in lines and counts; a percentile bar is met when the nearest-rank
 * percentile is at most the bar. Tighten, never loosen.
 */
record Bars(Spread fileLines, Spread methodLines, int methodsPerType, int parameters) {
  static final int WIDTH = 100;
  static final int NULLS_PER_1000_LINES = 5;
  static final int RECORDS_PERCENT = 50;

  /** Shares say nothing about a handful of types: below this many they are not gated. */
  static final int ENOUGH_TYPES = 40;

  /** A ratchet: raise it towards 1.0 as tests grow. Lines of test code per 100 of main code. */
  static final int TEST_PERCENT = 30;

  static final Bars MAIN = new Bars(new Spread(60, 180, 300), new Spread(6, 18, 40), 12, 4);

  /** Tests tell histories and hold many cases in one class, so only their middles are wider. */
  static final Bars TEST = new Bars(new Spread(100, 200, 300), new Spread(9, 22, 40), 20, 4);

  /** Bars for the median, the 95th percentile and the largest. */
  record Spread(int half, int most, int max) {}
}
