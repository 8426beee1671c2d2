package dev.hourbook.ledger.catalog;

import dev.hourbook.ledger.bank.Counterparties;
import dev.hourbook.ledger.bank.HeldInMemory;
import dev.hourbook.ledger.bank.HeldMovements;
import dev.hourbook.ledger.contract.TermsHold;
import dev.hourbook.ledger.invoice.Numbers;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.FiledInMemory;
import dev.hourbook.ledger.payout.FiledPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.UnsettledPayouts;
import dev.hourbook.ledger.payout.UnsettledPayouts.Unsettled;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.RecordedClaims;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.Configurer;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.axonframework.messaging.Message;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** The whole write side on an event store in memory, wired as an application would wire it. */
final class BookInMemory implements AutoCloseable {

  final RecordedClaims claims = new RecordedClaims();
  final List<String> counterparties = new ArrayList<>();
  private final Map<SeriesId, Long> counters = new HashMap<>();
  private final Configuration axon;

  BookInMemory() {
    Configurer configurer = DefaultConfigurer.defaultConfiguration(false)
        .configureSerializer(c -> Jackson3Serializer.builder().build())
        .configureEmbeddedEventStore(c -> new InMemoryEventStorageEngine())
        .registerComponent(Streams.class, c -> this::facts)
        .registerComponent(Claims.class, c -> claims)
        .registerComponent(Numbers.class, c -> numbers())
        .registerComponent(HeldMovements.class, c -> new HeldInMemory())
        .registerComponent(FiledPayouts.class, c -> new FiledInMemory())
        .registerComponent(
            Counterparties.class, c -> (line, name) -> counterparties.add(line.text() + " " + name))
        .registerComponent(TermsHold.class, c -> terms -> {})
        .registerComponent(UnsettledPayouts.class, c -> this::unsettled);
    new LedgerModule().configureModule(configurer);
    axon = configurer.start();
  }

  /** Sends the command; it has to be granted. */
  void granted(LedgerCommand command) {
    Throwable refused = send(command);
    if (refused != null) {
      throw new AssertionError(refused);
    }
  }

  /** Sends the command; it has to be refused. */
  Refusal refused(LedgerCommand command) {
    if (send(command) instanceof Refused refused) {
      return refused.refusal();
    }
    throw new AssertionError("granted: " + command);
  }

  private @Nullable Throwable send(LedgerCommand command) {
    AtomicReference<@Nullable Throwable> outcome = new AtomicReference<>();
    axon.commandBus()
        .dispatch(
            new GenericCommandMessage<>(command),
            (message, result) -> outcome.set(result.optionalExceptionResult().orElse(null)));
    return outcome.get();
  }

  /** All facts, in the order they were stored. */
  List<LedgerEvent> all() {
    List<LedgerEvent> all = new ArrayList<>();
    try (var stream = axon.eventStore().openStream(null)) {
      while (stream.hasNextAvailable()) {
        all.add((LedgerEvent) stream.nextAvailable().getPayload());
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(stopped);
    }
    return all;
  }

  /** The facts of one stream, in order. */
  List<LedgerEvent> facts(String stream) {
    return axon.eventStore()
        .readEvents(stream)
        .asStream()
        .map(Message::getPayload)
        .map(LedgerEvent.class::cast)
        .toList();
  }

  /** Whoever holds claims is planned or paid; a stream of one fact is planned alone. */
  private Unsettled unsettled(PayRunId run) {
    List<PayoutId> left = claims.held().stream()
        .map(claim -> claim.substring(claim.lastIndexOf(' ') + 1))
        .filter(document -> document.startsWith("payout:" + run.key() + ":"))
        .distinct()
        .filter(payout -> facts(payout).size() == 1)
        .map(payout -> new PayoutId(payout.substring("payout:".length())))
        .toList();
    return new Unsettled(left.size(), left.stream().limit(3).toList());
  }

  private Numbers numbers() {
    return new Numbers() {
      @Override
      public void open(SeriesId series) {
        openAfter(series, 0);
      }

      @Override
      public void openAfter(SeriesId series, long last) {
        counters.putIfAbsent(series, last);
      }

      @Override
      public long next(SeriesId series) {
        return counters.merge(series, 1L, Long::sum);
      }
    };
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
