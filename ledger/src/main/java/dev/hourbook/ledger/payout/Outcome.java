package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.payout.Answer.Next;
import java.time.LocalDate;

/**
 * What became of an attempt, as the rail says. {@code reference} is the rail's own name for the
 * movement.
 */
public sealed interface Outcome {

  /** It left our balance. */
  record Funded(int attempt, String reference) implements Outcome {}

  /** It definitely did not leave our balance. */
  record Failed(int attempt, Failure failure) implements Outcome {}

  /** The second hop was taken on; days pass before it arrives or fails. */
  record InTransit(int attempt, String reference) implements Outcome {}

  /** The expert's bank has it. */
  record Delivered(int attempt, String reference, LocalDate arrivedOn) implements Outcome {}

  /** It definitely did not arrive; it is at the expert's account. */
  record Undelivered(int attempt, Failure failure) implements Outcome {}

  /** What was delivered came back to the expert's account. */
  record Returned(String reference, Failure failure) implements Outcome {}

  /** Our money came back. */
  record Reversed(int attempt, String reference) implements Outcome {}

  /** Our money definitely did not come back by that attempt. */
  record NotReversed(int attempt, Failure failure) implements Outcome {}

  /** Nobody knows yet. */
  record Unknown(Hop hop, int attempt, String why, Next next) implements Outcome {}
}
