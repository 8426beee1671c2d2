package dev.hourbook.api.dispatch;

/** What came of being asked to read a payout again at its provider. */
public enum Reading {
  /** It is being read; what was seen is told. */
  BEGUN,
  /** It is under way, or too many are read: ask again. */
  LATER,
  /** It is not where a provider's news would matter. */
  NOTHING_TO_READ
}
