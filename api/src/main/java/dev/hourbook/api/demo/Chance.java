package dev.hourbook.api.demo;

/**
 * Numbers that look random and are always the same for one seed (SplitMix64, Steele et al. 2014): a
 * demo that differs at every start could not be talked about.
 */
final class Chance {

  private long state;

  Chance(long seed) {
    this.state = seed;
  }

  /** A number from 0, included, to the bound, excluded. */
  int below(int bound) {
    state += 0x9E3779B97F4A7C15L;
    long z = state;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return Math.floorMod((int) ((z ^ (z >>> 31)) >>> 32), bound);
  }

  /** Whether one of so many cases in a hundred came up. */
  boolean percent(int cases) {
    return below(100) < cases;
  }
}
