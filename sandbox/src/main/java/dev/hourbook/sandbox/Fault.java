package dev.hourbook.sandbox;

/** What may go wrong with one call. The order is that of the dice: do not sort. */
public enum Fault {
  /** Nothing. */
  NONE,
  /** The call is never carried out and never answered. */
  SILENCE_BEFORE,
  /** The call is carried out and never answered. */
  SILENCE_AFTER,
  /** The connection is reset before anything is carried out. */
  RESET_BEFORE,
  /** Carried out; the connection is reset (RST) in the middle of the answer's body. */
  RESET_IN_BODY,
  /** Carried out; the connection is closed in the middle of the answer's body. */
  CUT_IN_BODY,
  /** Carried out; the answer comes a byte at a time. */
  DRIP,
  /** 409 {@code idempotency_key_in_use}: nothing carried out or kept. */
  CONFLICT,
  /** 429 with {@code Retry-After}: nothing carried out or kept. */
  BUSY,
  /** 429 without {@code Retry-After}. */
  BUSY_WITHOUT_HINT,
  /** 500, nothing carried out, and the 500 is kept under the key. */
  ERROR_BEFORE,
  /** Carried out, but answered and kept under the key as a 500. */
  ERROR_AFTER,
  /** The key is taken, nothing happens for long, and only then is it carried out and answered. */
  HANG,
  /** Answered with what the test wrote, and not carried out. */
  SCRIPTED
}
