package dev.hourbook.api.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * The running ledger: commands go in, views follow. It owns its threads and stops them on close;
 * the data source stays the caller's.
 */
public final class LedgerRuntime implements AutoCloseable {

  private final Configuration axon;
  private final Workers workers;
  private final Positions positions;
  private final Set<String> reactions;

  private LedgerRuntime(
      Configuration axon, Workers workers, Positions positions, Set<String> reactions) {
    this.axon = axon;
    this.workers = workers;
    this.positions = positions;
    this.reactions = reactions;
  }

  /**
   * Wires, checks and starts everything on a migrated database.
   *
   * @throws StartupRefused if a part is not the one that keeps the books right; nothing runs then
   */
  public static LedgerRuntime start(
      DataSource dataSource, PlatformTransactionManager transactions, LedgerParts parts) {
    Workers workers = Workers.start();
    Bell moved = new Bell();
    try {
      Wiring wiring = new Wiring(dataSource, transactions, parts, workers);
      Configuration axon = wiring.build(new Bell(), moved);
      new StartupCheck(axon).require();
      axon.start();
      Positions positions = new Positions(dataSource, wiring.serializer(), moved);
      return new LedgerRuntime(axon, workers, positions, parts.reactions().keySet());
    } catch (RuntimeException failure) {
      workers.stop();
      throw failure;
    }
  }

  /** The way in; a lost race is repeated a few times, a refusal comes back as it is. */
  public CommandGateway commands() {
    return axon.commandGateway();
  }

  /** Where the log and the views stand. */
  public Positions positions() {
    return positions;
  }

  /**
   * Waits until every reaction has seen what is up to a position, each no longer than the time
   * given; says whether all have. What they answer comes behind that position.
   */
  public boolean awaitReactions(long position, Duration timeout) {
    return reactions.stream()
        .allMatch(group -> positions.reaches(group, () -> tokens(group), position, timeout));
  }

  /** How far this process has brought a group: nothing if another one works on it, or on a part. */
  private List<TrackingToken> tokens(String group) {
    return axon.eventProcessingConfiguration()
        .eventProcessor(group, StreamingEventProcessor.class)
        .map(processor -> processor.processingStatus().values().stream()
            .filter(status -> status.getSegment().equals(Segment.ROOT_SEGMENT))
            .map(EventTrackerStatus::getTrackingToken)
            .filter(Objects::nonNull)
            .toList())
        .orElse(List.of());
  }

  /** Many commands in one transaction. */
  public Chunks chunks() {
    return new Chunks(axon);
  }

  /** Views from zero. */
  public Rebuild rebuild() {
    return new Rebuild(axon.eventProcessingConfiguration());
  }

  /** What reactions could not handle. */
  public DeadLetters deadLetters() {
    return new DeadLetters(axon.eventProcessingConfiguration());
  }

  /** Axon's own configuration, for health and for what has no door of its own. */
  public Configuration configuration() {
    return axon;
  }

  /** Stops processors first, then the threads they used. */
  @Override
  public void close() {
    axon.shutdown();
    workers.stop();
  }
}
