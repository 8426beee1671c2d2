package dev.hourbook.ledger.payout;

import java.time.LocalDate;

/** What the provider shows of a movement that was asked for. */
public sealed interface Sighting {

  /**
   * It is there, and goes on: a payout that a bank has not taken yet.
   *
   * @param reference the provider's own id of it
   */
  record Moving(String reference) implements Sighting {}

  /** It is there and done: the money is where the hop leads. */
  record Done(String reference, LocalDate on) implements Sighting {}

  /** It is there and came to nothing, at once or after it was done: the money is where it was. */
  record Undone(String reference, Failure failure) implements Sighting {}

  /**
   * It is not there, by a complete listing. Of a call that may still be under way this says
   * nothing: it counts only after the longest time-out.
   */
  record NotThere() implements Sighting {}

  /**
   * It could not be seen, or contradicts what was asked for.
   *
   * @param next who finds out
   */
  record Unclear(String why, Answer.Next next) implements Sighting {}
}
