package dev.hourbook.api.dispatch;

import dev.hourbook.ledger.payout.Answer;
import dev.hourbook.ledger.payout.Answer.Next;
import dev.hourbook.ledger.payout.Failure;
import dev.hourbook.ledger.payout.Failure.Remedy;
import dev.hourbook.ledger.payout.Instruction;
import dev.hourbook.ledger.payout.Outcome;
import dev.hourbook.ledger.payout.Sighting;
import java.util.Optional;

/**
 * What an answer, or what was seen, says about an attempt: nothing, if it has to be asked again.
 */
final class Outcomes {
  static final Failure NOT_FOUND = new Failure(
      Remedy.RETRY_LATER, "not-found", "The provider lists no such movement; it never began.");

  private Outcomes() {}

  static Optional<Outcome> of(Instruction sent, Answer answer) {
    return switch (answer) {
      case Answer.Accepted a -> Optional.of(taken(sent, a.providerReference()));
      case Answer.Declined a -> Optional.of(failed(sent, a.failure()));
      case Answer.NotAsked a -> Optional.of(failed(sent, a.failure()));
      case Answer.Deferred ignored -> Optional.empty();
      case Answer.Unknown a -> Optional.of(unknown(sent, a.why(), a.next()));
      case Answer.Spent a -> Optional.of(unknown(sent, a.why(), Next.LOOK_UP));
    };
  }

  /** Why nothing moves by this call, nor by another under its key. */
  static Optional<Failure> refusal(Answer answer) {
    return switch (answer) {
      case Answer.Declined no -> Optional.of(no.failure());
      case Answer.NotAsked no -> Optional.of(no.failure());
      case Answer.Spent ignored -> Optional.of(NOT_FOUND);
      case Answer.Accepted ignored -> Optional.empty();
      case Answer.Deferred ignored -> Optional.empty();
      case Answer.Unknown ignored -> Optional.empty();
    };
  }

  /** What was seen of an attempt that was not known to have arrived. */
  static Optional<Outcome> of(Instruction sought, Sighting seen) {
    return switch (seen) {
      case Sighting.Moving s -> Optional.of(taken(sought, s.reference()));
      case Sighting.Done s -> Optional.of(done(sought, s));
      case Sighting.Undone s -> Optional.of(undone(sought, s));
      case Sighting.NotThere ignored -> Optional.empty();
      case Sighting.Unclear s -> Optional.of(unknown(sought, s.why(), s.next()));
    };
  }

  private static Outcome taken(Instruction sent, String reference) {
    return switch (sent.hop()) {
      case FUNDING -> new Outcome.Funded(sent.attempt(), reference);
      case DELIVERY -> new Outcome.InTransit(sent.attempt(), reference);
      case REVERSAL -> new Outcome.Reversed(sent.attempt(), reference);
    };
  }

  private static Outcome done(Instruction sought, Sighting.Done seen) {
    return switch (sought.hop()) {
      case FUNDING -> new Outcome.Funded(sought.attempt(), seen.reference());
      case DELIVERY -> new Outcome.Delivered(sought.attempt(), seen.reference(), seen.on());
      case REVERSAL -> new Outcome.Reversed(sought.attempt(), seen.reference());
    };
  }

  /** A transfer that came back without our asking is nothing that the machine may judge. */
  private static Outcome undone(Instruction sought, Sighting.Undone seen) {
    return switch (sought.hop()) {
      case FUNDING ->
        unknown(sought, seen.reference() + " came back: " + seen.failure().code(), Next.PERSON);
      case DELIVERY, REVERSAL -> failed(sought, seen.failure());
    };
  }

  /** Nothing moved by that attempt, and nothing will. */
  static Outcome failed(Instruction sent, Failure failure) {
    return switch (sent.hop()) {
      case FUNDING -> new Outcome.Failed(sent.attempt(), failure);
      case DELIVERY -> new Outcome.Undelivered(sent.attempt(), failure);
      case REVERSAL -> new Outcome.NotReversed(sent.attempt(), failure);
    };
  }

  private static Outcome unknown(Instruction about, String why, Next next) {
    return new Outcome.Unknown(about.hop(), about.attempt(), why, next);
  }
}
