package dev.hourbook.api.eventstore;

import dev.hourbook.api.database.AxonTables;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;

/** The group of figures and the groups of reactions: one segment each, never mixed. */
final class Processors {

  private static final int BOOKS_BATCH = 1000;

  /** How often an idle processor looks, keeps its claim and stores how far it skipped. */
  private static final long IDLE_MILLIS = 200;

  private static final int LETTERS = 1024;

  private final ConnectionProvider connections;
  private final Serializer serializer;
  private final Workers workers;

  Processors(ConnectionProvider connections, Serializer serializer, Workers workers) {
    this.connections = connections;
    this.serializer = serializer;
    this.workers = workers;
  }

  void register(EventProcessingConfigurer processing, LedgerParts parts) {
    processing
        .usingPooledStreamingEventProcessors()
        .registerPooledStreamingEventProcessorConfiguration((axon, processor) -> common(processor))
        .registerDefaultErrorHandler(axon -> PropagatingErrorHandler.instance())
        .registerDefaultListenerInvocationErrorHandler(axon -> PropagatingErrorHandler.instance());
    books(processing, parts);
    parts.reactions().forEach((group, handler) -> reaction(processing, group, handler));
  }

  /** Figures stop at an error: a sum with a hole is worse than a late sum. */
  private static void books(EventProcessingConfigurer processing, LedgerParts parts) {
    parts.books().forEach(projection -> assign(processing, LedgerParts.BOOKS, projection));
    processing.registerPooledStreamingEventProcessorConfiguration(
        LedgerParts.BOOKS, (axon, processor) -> processor.batchSize(BOOKS_BATCH));
  }

  /** One event per transaction; what fails waits in the queue with all that follows it. */
  private void reaction(EventProcessingConfigurer processing, String group, Object handler) {
    assign(processing, group, handler);
    processing
        .registerPooledStreamingEventProcessorConfiguration(
            group, (axon, processor) -> processor.batchSize(1))
        .registerDeadLetterQueue(group, axon -> queue(axon, group))
        .registerDeadLetteringEventHandlerInvokerConfiguration(
            group, (axon, invoker) -> invoker.enableSequenceIdentifierCache().allowReset(true));
  }

  /** By identity: two projections may be equal and are still two. */
  @SuppressWarnings("ReferenceEquality")
  private static void assign(EventProcessingConfigurer processing, String group, Object handler) {
    processing
        .registerEventHandler(axon -> handler)
        .assignHandlerInstancesMatching(group, candidate -> candidate == handler);
  }

  private PooledStreamingEventProcessor.Builder common(
      PooledStreamingEventProcessor.Builder processor) {
    return processor
        .workerExecutor(workers.processing())
        .initialSegmentCount(1)
        .initialToken(StreamableMessageSource::createTailToken)
        .claimExtensionThreshold(IDLE_MILLIS)
        // Else a batch of ten seconds loses its claim to another node before it commits.
        .enableCoordinatorClaimExtension();
  }

  private SequencedDeadLetterQueue<EventMessage<?>> queue(Configuration axon, String group) {
    return JdbcSequencedDeadLetterQueue.<EventMessage<?>>builder()
        .processingGroup(group)
        .connectionProvider(connections)
        .transactionManager(axon.getComponent(TransactionManager.class))
        .schema(AxonTables.deadLetters())
        .genericSerializer(serializer)
        .eventSerializer(serializer)
        .statementFactory(new DeadLetterStatements(serializer))
        .maxSequences(LETTERS)
        .maxSequenceSize(LETTERS)
        // The queue asks for whole sequences at a time; a smaller page would repeat letters.
        .pageSize(LETTERS)
        .build();
  }
}
