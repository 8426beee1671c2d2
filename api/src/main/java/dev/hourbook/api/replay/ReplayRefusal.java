package dev.hourbook.api.replay;

import dev.hourbook.ledger.message.Refusal;

/** Why history is not acted out. */
public sealed interface ReplayRefusal extends Refusal {

  /** The book holds facts recorded in the present; older ones cannot be recorded after them. */
  record BookLivesInThePresent(long events) implements ReplayRefusal {
    @Override
    public String code() {
      return "replay/book-lives-in-the-present";
    }

    @Override
    public String message() {
      return "The book has " + events + " events and follows the machine's clock; replay into an"
          + " empty data folder, or import without --replay-weeks.";
    }
  }
}
