package dev.hourbook.api.eventstore;

import java.util.List;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.FailingDuplicateCommandHandlerResolver;
import org.axonframework.commandhandling.SimpleCommandBus;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.commandhandling.gateway.DefaultCommandGateway;
import org.axonframework.commandhandling.gateway.IntervalRetryScheduler;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.interceptors.CorrelationDataInterceptor;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** Registers every part by name, so that no default of Axon's is taken unseen. */
final class Wiring {

  private static final int RETRIES = 4;
  private static final int RETRY_AFTER_MILLIS = 15;

  private final LedgerParts parts;
  private final Workers workers;
  private final PlatformTransactionManager springTransactions;
  private final ConnectionProvider connections;
  private final LedgerSerializer serializer;

  Wiring(
      DataSource dataSource,
      PlatformTransactionManager transactions,
      LedgerParts parts,
      Workers workers) {
    this.parts = parts;
    this.workers = workers;
    this.springTransactions = transactions;
    this.connections = new SpringDataSourceConnectionProvider(dataSource);
    this.serializer = new LedgerSerializer(parts.names(), parts.json());
  }

  LedgerSerializer serializer() {
    return serializer;
  }

  Configuration build(Bell committed, Bell moved) {
    System.setProperty("disable-axoniq-console-message", "true");
    // Without the modules on the class path: one of them looks for updates over the network.
    Configurer axon = DefaultConfigurer.defaultConfiguration(false);
    TransactionManager transactions = new SpringTransactionManager(springTransactions);
    axon.registerComponent(TransactionManager.class, c -> transactions);
    axon.registerComponent(ConnectionProvider.class, c -> connections);
    axon.registerComponent(Serializer.class, c -> serializer);
    axon.configureMessageSerializer(c -> serializer);
    axon.configureEventSerializer(c -> serializer);
    parts.upcasters().forEach(upcaster -> axon.registerEventUpcaster(c -> upcaster));
    axon.configureEventStore(c -> eventStore(c, committed));
    axon.registerComponent(ReadsAhead.class, c -> (PromptEventStore) c.eventStore());
    axon.registerComponent(
        TokenStore.class, c -> new PromptTokenStore(connections, serializer, moved));
    axon.configureCorrelationDataProviders(c -> List.of(new Provenance()));
    axon.configureCommandBus(Wiring::commandBus);
    axon.registerComponent(CommandGateway.class, this::gateway);
    List<? extends Class<?>> reactions =
        parts.reactions().values().stream().map(Object::getClass).toList();
    axon.registerHandlerEnhancerDefinition(
        c -> new OneByOne(springTransactions, reactions, parts.present()));
    parts.ledger().forEach(registration -> registration.accept(axon));
    new Processors(connections, serializer, workers).register(axon.eventProcessing(), parts);
    return axon.buildConfiguration();
  }

  private EventStore eventStore(Configuration axon, Bell committed) {
    LedgerEngine engine = new LedgerEngine(
        serializer,
        axon.upcasterChain(),
        connections,
        axon.getComponent(TransactionManager.class),
        committed);
    return new PromptEventStore(engine, committed);
  }

  private static CommandBus commandBus(Configuration axon) {
    SimpleCommandBus bus = SimpleCommandBus.builder()
        .transactionManager(axon.getComponent(TransactionManager.class))
        .duplicateCommandHandlerResolver(FailingDuplicateCommandHandlerResolver.instance())
        .build();
    bus.registerHandlerInterceptor(
        new CorrelationDataInterceptor<>(axon.correlationDataProviders()));
    bus.registerHandlerInterceptor(new NoHalfRefusals());
    return bus;
  }

  private CommandGateway gateway(Configuration axon) {
    return DefaultCommandGateway.builder()
        .commandBus(axon.commandBus())
        .retryScheduler(IntervalRetryScheduler.builder()
            .retryExecutor(workers.retries())
            .retryInterval(RETRY_AFTER_MILLIS)
            .maxRetryCount(RETRIES)
            .nonTransientFailurePredicate(Wiring::cannotHelpToRepeat)
            .build())
        .build();
  }

  /** Only a lost race is worth another try; a refusal stays one, and a taken id stays taken. */
  private static boolean cannotHelpToRepeat(Throwable failure) {
    return !(failure instanceof ConcurrencyException) || failure instanceof IdTaken;
  }
}
