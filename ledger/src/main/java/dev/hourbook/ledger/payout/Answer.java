package dev.hourbook.ledger.payout;

import java.time.Duration;

/** What became of one {@link PayoutRail#send}. Texts hold no secrets and are fit to be stored. */
public sealed interface Answer {

  /**
   * The provider took the money from our balance for this payout.
   *
   * @param providerReference the provider's own id of the movement, for instance {@code tr_1MiN3g}
   */
  record Accepted(String providerReference) implements Answer {}

  /**
   * The provider refused for good: nothing moved, and this attempt never will. A further try is a
   * new attempt, after what the code names is mended.
   */
  record Declined(Failure failure) implements Answer {}

  /**
   * What was approved is not there any more, so nothing was asked for. It says nothing about calls
   * that were made before under the same key: only of a first call is it a refusal.
   */
  record NotAsked(Failure failure) implements Answer {}

  /**
   * The call was not carried out, and nothing is wrong with it: the same attempt may be sent again.
   *
   * @param retryAfter how long to wait at least, above 0
   * @param why one sentence for people
   */
  record Deferred(Duration retryAfter, String why) implements Answer {}

  /**
   * Money may or may not have moved. The items stay reserved until it is known.
   *
   * @param why what was seen instead of an answer
   * @param next who finds out
   */
  record Unknown(String why, Next next) implements Answer {}

  /**
   * The provider remembers how the first call under this key broke off, and answers every further
   * one with that: by this key nothing moves any more. What the first call did is found by looking.
   *
   * @param why what was answered
   */
  record Spent(String why) implements Answer {}

  /** Who finds out what became of an unknown attempt. */
  enum Next {
    /** The machine: look the payout up at the provider by its reference. */
    LOOK_UP,
    /** A person: what the provider said contradicts what we sent. */
    PERSON
  }
}
