package dev.hourbook.api.seal;

/** Where a chain stands: its last seal's number, last index and hash. */
record Tip(long number, long last, Digest hash) {

  /** Before the first seal. */
  static final Tip NONE = new Tip(0, 0, Digest.NONE);

  /** Where its next seal's events begin to be looked for: a forged first index may be negative. */
  long after() {
    return number == 0 ? Long.MIN_VALUE : last;
  }

  /** Whether a seal is the next one. */
  boolean isFollowedBy(Seal seal) {
    return seal.number() == number + 1
        && seal.first() == last + 1
        && seal.previous().equals(hash);
  }
}
