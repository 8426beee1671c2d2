package dev.hourbook.api.eventstore;

import org.axonframework.modelling.command.ConcurrencyException;

/** The lost race of two creations of one id; repeating the command cannot help. */
public final class IdTaken extends ConcurrencyException {

  IdTaken(String message) {
    super(message);
  }
}
