package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Clock;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configurer;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.LoggingErrorHandler;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.deadletter.InMemorySequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class StartupCheckTest {

  private final TestLedger ledger = new TestLedger();
  private final Clock clock = GenericEventMessage.clock;

  @AfterEach
  void close() {
    GenericEventMessage.clock = clock;
    ledger.close();
  }

  static Stream<Arguments> wrongParts() {
    return Stream.of(
        wrong(
            "event store",
            axon -> axon.configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())),
        wrong(
            "transaction manager",
            axon -> axon.registerComponent(
                TransactionManager.class, c -> NoTransactionManager.INSTANCE)),
        wrong(
            "transaction manager of books",
            axon -> axon.eventProcessing()
                .registerTransactionManager("books", c -> NoTransactionManager.INSTANCE)),
        wrong(
            "token store of",
            axon -> axon.registerComponent(TokenStore.class, c -> new InMemoryTokenStore())),
        wrong(
            "serializer",
            axon -> axon.registerComponent(
                Serializer.class, c -> Jackson3Serializer.builder().build())),
        wrong(
            "event serializer",
            axon ->
                axon.configureEventSerializer(c -> Jackson3Serializer.builder().build())),
        wrong(
            "listener error handler of books",
            axon -> axon.eventProcessing()
                .registerListenerInvocationErrorHandler("books", c -> new LoggingErrorHandler())),
        wrong(
            "error handler of tally-notes",
            axon -> axon.eventProcessing().registerErrorHandler("tally-notes", c -> failure -> {})),
        wrong(
            "processor books",
            axon -> axon.eventProcessing().registerSubscribingEventProcessor("books")),
        wrong(
            "books-with-dead-letters",
            axon -> axon.eventProcessing()
                .registerDeadLetterQueue(
                    "books", c -> InMemorySequencedDeadLetterQueue.defaultQueue())));
  }

  private static Arguments wrong(String part, Consumer<Configurer> registration) {
    return arguments(part, registration);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrongParts")
  void refusesToRunWithAnotherPart(String part, Consumer<Configurer> registration) {
    assertThatThrownBy(() -> ledger.startWith(registration).close())
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining(part);
  }

  @Test
  void refusesToRunWithAMovedClock() {
    GenericEventMessage.clock = Clock.offset(clock, Duration.ofDays(7));
    assertThatThrownBy(() -> ledger.start().close())
        .isInstanceOf(StartupRefused.class)
        .hasMessageContaining("event clock");
  }
}
