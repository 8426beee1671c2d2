package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Refusal;

/** No reaction has that group, so no letter of it can wait. */
record UnknownReaction(String group) implements Refusal {

  @Override
  public String code() {
    return "reaction/unknown";
  }

  @Override
  public Kind kind() {
    return Kind.UNKNOWN;
  }

  @Override
  public String message() {
    return "There is no reaction '" + group + "'; './hourbook letters list' names those that wait.";
  }
}
