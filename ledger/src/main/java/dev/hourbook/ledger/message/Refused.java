package dev.hourbook.ledger.message;

import org.axonframework.commandhandling.CommandExecutionException;

/** The exception that carries a {@link Refusal} to whoever asked, as Axon's exception details. */
public final class Refused extends CommandExecutionException {

  /** Refuses for the given reason. */
  public Refused(Refusal refusal) {
    super(refusal.code() + ": " + refusal.message(), null, refusal);
  }

  /** The reason. */
  public Refusal refusal() {
    return this.<Refusal>getDetails().orElseThrow();
  }
}
