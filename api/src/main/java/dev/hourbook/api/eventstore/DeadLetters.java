package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.Refused;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;

/** The events that reactions could not handle, in sequences: one per aggregate, oldest first. */
public final class DeadLetters {

  private final EventProcessingConfiguration processing;

  DeadLetters(EventProcessingConfiguration processing) {
    this.processing = processing;
  }

  /**
   * How many letters wait in the group.
   *
   * @throws Refused {@code reaction/unknown} if no reaction has that group
   */
  public long size(String group) {
    return queue(group).size();
  }

  /**
   * Tries every sequence of the group once, oldest attempt first, each in a transaction of its own;
   * what fails again waits on. Returns how many sequences were worked off.
   *
   * @throws Refused {@code reaction/unknown} if no reaction has that group
   */
  public int retry(String group) {
    SequencedDeadLetterProcessor<EventMessage<?>> letters =
        processing.sequencedDeadLetterProcessor(group).orElseThrow(() -> unknown(group));
    int done = 0;
    for (long left = queue(group).amountOfSequences(); left > 0; left--) {
      done += letters.processAny() ? 1 : 0;
    }
    return done;
  }

  private SequencedDeadLetterQueue<EventMessage<?>> queue(String group) {
    return processing.deadLetterQueue(group).orElseThrow(() -> unknown(group));
  }

  private static Refused unknown(String group) {
    return new Refused(new UnknownReaction(group));
  }
}
