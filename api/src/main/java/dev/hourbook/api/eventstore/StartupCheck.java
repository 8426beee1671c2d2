package dev.hourbook.api.eventstore;

import dev.hourbook.api.ids.UuidV7Factory;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.AbstractTokenEntry;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * Looks at what was really wired before anything runs. With other parts Axon starts just as well,
 * and counts money twice, skips events or loses them, silently.
 */
final class StartupCheck {

  /** What {@code Clock.systemUTC()} is made of; a moved clock is of another class. */
  private static final String MACHINE_TIME = "java.time.Clock$SystemClock";

  private final Configuration axon;
  private final EventProcessingConfiguration processing;

  StartupCheck(Configuration axon) {
    this.axon = axon;
    this.processing = axon.eventProcessingConfiguration();
  }

  void require() {
    require("event store", PromptEventStore.class, axon.eventStore());
    require("engine", LedgerEngine.class, ((PromptEventStore) axon.eventStore()).engine());
    require(
        "transaction manager",
        SpringTransactionManager.class,
        axon.getComponent(TransactionManager.class));
    require("serializer", LedgerSerializer.class, axon.serializer());
    require("event serializer", LedgerSerializer.class, axon.eventSerializer());
    require("message serializer", LedgerSerializer.class, axon.messageSerializer());
    require("identifier factory", UuidV7Factory.class, IdentifierFactory.getInstance());
    requireMachineTime("event clock", GenericEventMessage.clock);
    requireMachineTime("token clock", AbstractTokenEntry.clock);
    requireMachineTime("dead-letter clock", GenericDeadLetter.clock);
    Map<String, EventProcessor> processors = processing.eventProcessors();
    processors.forEach(this::requireProcessor);
  }

  private void requireProcessor(String name, EventProcessor processor) {
    require("processor " + name, PooledStreamingEventProcessor.class, processor);
    require("token store of " + name, PromptTokenStore.class, processing.tokenStore(name));
    require(
        "transaction manager of " + name,
        SpringTransactionManager.class,
        processing.transactionManager(name));
    require(
        "error handler of " + name, PropagatingErrorHandler.class, processing.errorHandler(name));
    require(
        "listener error handler of " + name,
        PropagatingErrorHandler.class,
        processing.listenerInvocationErrorHandler(name));
    requireQueue(name);
  }

  private void requireQueue(String name) {
    Optional<?> queue = processing.deadLetterQueue(name);
    if (!name.equals(LedgerParts.BOOKS)) {
      require(
          "dead-letter queue of " + name, JdbcSequencedDeadLetterQueue.class, queue.orElse(null));
    } else if (queue.isPresent()) {
      throw new StartupRefused(
          "startup/books-with-dead-letters: a figure with a hole is worse than a late one; remove"
              + " the dead-letter queue of the group books");
    }
  }

  /** Gaps are told from late commits by the age of events, on the machine's clock. */
  private static void requireMachineTime(String part, Clock clock) {
    if (!clock.getClass().getName().equals(MACHINE_TIME)) {
      throw new StartupRefused("startup/moved-clock: the "
          + part
          + " is "
          + clock
          + "; move the business clock instead, Axon's stays on machine time");
    }
  }

  private static void require(String part, Class<?> wanted, @Nullable Object found) {
    if (!wanted.isInstance(found)) {
      throw new StartupRefused("startup/wrong-part: the "
          + part
          + " is "
          + (found == null ? "missing" : found.getClass().getName())
          + ", not "
          + wanted.getSimpleName()
          + "; leave it to the event store's own wiring");
    }
  }
}
