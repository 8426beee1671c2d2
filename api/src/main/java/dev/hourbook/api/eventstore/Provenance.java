package dev.hourbook.api.eventstore;

import dev.hourbook.ledger.message.LedgerCommand;
import java.util.List;
import java.util.Map;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.Message;
import org.axonframework.messaging.correlation.CorrelationDataProvider;

/**
 * What stands beside every event: when the business says it happened, who asked, by which command.
 * Axon's own trace and correlation ids are left out; the command tells the same in fewer bytes.
 */
public final class Provenance implements CorrelationDataProvider {

  /** Metadata key: the command's business instant, ISO 8601; to a reaction, when it acts. */
  public static final String RECORDED_AT = "recordedAt";

  /** Metadata key: the key of the actor. */
  public static final String ACTOR = "actor";

  /** Metadata key: the identifier of the command message. */
  public static final String COMMAND = "command";

  private static final List<String> REQUIRED = List.of(RECORDED_AT, ACTOR, COMMAND);

  @Override
  public Map<String, ?> correlationDataFor(Message<?> message) {
    if (message.getPayload() instanceof LedgerCommand command) {
      return Map.of(
          RECORDED_AT, command.at().toString(),
          ACTOR, command.by().key(),
          COMMAND, message.getIdentifier());
    }
    return Map.of();
  }

  /** Refuses an event that came from no ledger command: nobody could say when or who. */
  static void require(EventMessage<?> event) {
    for (String key : REQUIRED) {
      if (!event.getMetaData().containsKey(key)) {
        throw new IllegalStateException("event/no-provenance: "
            + event.getPayloadType().getSimpleName()
            + " has no '"
            + key
            + "'; publish events only from a handler of a LedgerCommand");
      }
    }
  }
}
