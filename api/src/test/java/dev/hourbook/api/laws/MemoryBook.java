package dev.hourbook.api.laws;

import dev.hourbook.ledger.bank.Counterparties;
import dev.hourbook.ledger.bank.HeldMovements;
import dev.hourbook.ledger.catalog.LedgerModule;
import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.contract.ContractEvent.ContractSigned;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.contract.TermsHold;
import dev.hourbook.ledger.invoice.Numbers;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.ledger.message.Apart;
import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.message.Streams;
import dev.hourbook.ledger.payout.FiledPayouts;
import dev.hourbook.ledger.payout.PayRunId;
import dev.hourbook.ledger.payout.PayoutId;
import dev.hourbook.ledger.payout.UnsettledPayouts;
import dev.hourbook.ledger.payout.UnsettledPayouts.Unsettled;
import dev.hourbook.ledger.period.MonthEnds;
import dev.hourbook.ledger.timesheet.Claims;
import dev.hourbook.ledger.timesheet.EngagedUnder;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.config.Configuration;
import org.axonframework.config.DefaultConfigurer;
import org.axonframework.messaging.Message;
import org.axonframework.modelling.command.ConcurrencyException;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.jspecify.annotations.Nullable;

/** The whole write side in memory, reactions included; thousands of acts take seconds. */
final class MemoryBook implements Book {

  private final MemoryClaims claims;
  private final MemoryHeld held;
  private final MemoryFiled filed = new MemoryFiled();
  private final Map<SeriesId, Long> counters = new HashMap<>();
  private final List<LedgerEvent> fresh = new ArrayList<>();
  private final Engaged engaged = new Engaged(new HashMap<>());
  private final Configuration axon;
  private final MemoryReactions reactions;

  MemoryBook(MemoryClaims claims) {
    this(claims, new MemoryHeld(false));
  }

  MemoryBook(MemoryClaims claims, MemoryHeld held) {
    this.claims = claims;
    this.held = held;
    var configurer = DefaultConfigurer.defaultConfiguration(false)
        .configureSerializer(c -> Jackson3Serializer.builder().build())
        .configureEmbeddedEventStore(c -> new OneStream())
        .registerComponent(Streams.class, c -> this::facts)
        .registerComponent(Claims.class, c -> claims)
        .registerComponent(EngagedUnder.class, c -> engaged::under)
        .registerComponent(Numbers.class, c -> new MemoryNumbers(counters))
        .registerComponent(UnsettledPayouts.class, c -> this::unsettled)
        .registerComponent(
            Apart.class, c -> asked -> asked.forEach(c.commandGateway()::sendAndWait))
        .registerComponent(HeldMovements.class, c -> held)
        .registerComponent(FiledPayouts.class, c -> filed)
        .registerComponent(Counterparties.class, c -> (line, name) -> {})
        .registerComponent(TermsHold.class, c -> terms -> {})
        .registerComponent(MonthEnds.class, c -> new Quiet());
    new LedgerModule().configureModule(configurer);
    axon = configurer.start();
    reactions = new MemoryReactions(axon);
    axon.eventBus().subscribe(events -> {
      reactions.heard(events);
      events.forEach(event -> {
        fresh.add((LedgerEvent) event.getPayload());
        engaged.take((LedgerEvent) event.getPayload());
      });
    });
  }

  /** Contracts in the order of their ids. */
  private record Engaged(Map<RateCardId, Set<ContractId>> cards) {

    void take(LedgerEvent event) {
      if (event instanceof ContractSigned e) {
        cards
            .computeIfAbsent(
                e.engagement().card(), card -> new TreeSet<>(Comparator.comparing(ContractId::key)))
            .add(e.contract());
      }
    }

    List<ContractId> under(RateCardId card) {
      return List.copyOf(cards.getOrDefault(card, Set.of()));
    }
  }

  /** Nobody else is in the book, whose first month is that of the cut-over. */
  private record Quiet() implements MonthEnds {
    @Override
    public Optional<YearMonth> takeTurn(LegalEntity entity) {
      return Optional.of(YearMonth.from(CutOver.DAY));
    }

    @Override
    public void holdLog() {}

    @Override
    public Set<String> grownSince(long position) {
      return Set.of();
    }
  }

  @Override
  public Optional<String> send(LedgerCommand command) {
    claims.begin();
    held.begin();
    filed.begin();
    Map<SeriesId, Long> before = Map.copyOf(counters);
    AtomicReference<@Nullable Throwable> outcome = new AtomicReference<>();
    axon.commandBus()
        .dispatch(
            new GenericCommandMessage<>(command),
            (message, result) -> outcome.set(result.optionalExceptionResult().orElse(null)));
    Throwable failure = outcome.get();
    if (failure == null) {
      reactions.react(command.at().toString());
      return Optional.empty();
    }
    reactions.forget();
    claims.rollBack();
    held.rollBack();
    filed.rollBack();
    counters.clear();
    counters.putAll(before);
    fresh.clear();
    if (failure instanceof Refused refused) {
      return Optional.of(refused.refusal().code());
    }
    if (failure instanceof ConcurrencyException) {
      return Optional.of("conflict");
    }
    throw new AssertionError("neither granted nor refused: " + command, failure);
  }

  @Override
  public List<LedgerEvent> news() {
    List<LedgerEvent> news = List.copyOf(fresh);
    fresh.clear();
    return news;
  }

  private List<LedgerEvent> facts(String stream) {
    return axon.eventStore()
        .readEvents(stream)
        .asStream()
        .map(Message::getPayload)
        .map(LedgerEvent.class::cast)
        .toList();
  }

  /** Whoever holds claims is planned or paid; a stream of one fact is planned alone. */
  private Unsettled unsettled(PayRunId run) {
    List<PayoutId> left = claims.documents().stream()
        .filter(document -> document.startsWith("payout:" + run.key() + ":"))
        .filter(payout -> facts(payout).size() == 1)
        .map(payout -> new PayoutId(payout.substring("payout:".length())))
        .toList();
    return new Unsettled(left.size(), left.stream().limit(3).toList());
  }

  @Override
  public void close() {
    axon.shutdown();
  }
}
