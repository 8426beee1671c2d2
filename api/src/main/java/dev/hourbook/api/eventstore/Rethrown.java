package dev.hourbook.api.eventstore;

import org.axonframework.commandhandling.CommandExecutionException;

/** Passes a failure on as it is where it may be thrown: a refusal stays a refusal. */
final class Rethrown {

  private Rethrown() {}

  static RuntimeException unchecked(Throwable failure) {
    if (failure instanceof Error error) {
      throw error;
    }
    return failure instanceof RuntimeException unchecked
        ? unchecked
        : new CommandExecutionException("command/failed: " + failure.getMessage(), failure);
  }
}
