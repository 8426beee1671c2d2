package dev.hourbook.api.seal;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Seals the log, batch by batch, up to where it can no longer change. It reads and adds rows beside
 * the appends and holds nothing they wait for. Any number of nodes may seal at once: a seal's
 * number is taken once.
 */
public final class Sealer {

  /** Three times the application's longest transaction, and when Axon's readers pass gaps over. */
  public static final Duration SETTLED_AFTER = Duration.ofSeconds(60);

  private final JdbcTemplate jdbc;
  private final LoggedEvents events;
  private final Seals seals;
  private final Duration settledAfter;

  /** A sealer of events that are at least so old by the database's own time. */
  public Sealer(JdbcTemplate jdbc, Duration settledAfter) {
    this.jdbc = jdbc;
    this.events = new LoggedEvents(jdbc);
    this.seals = new Seals(jdbc);
    this.settledAfter = settledAfter;
  }

  /** Makes seals until nothing is left that can be sealed, and says of how many events. */
  public long pass() {
    long sealed = 0;
    for (long events = step(); events > 0; events = step()) {
      sealed += events;
    }
    return sealed;
  }

  /** Makes one seal and says of how many events: 0 if there is nothing, or another node did it. */
  public long step() {
    return next(Horizon.of(jdbc, settledAfter))
        .filter(seals::add)
        .map(seal -> seal.events().size())
        .orElse(0);
  }

  private Optional<Seal> next(Horizon horizon) {
    Tip tip = seals.tip();
    OptionalLong last = horizon.lastSettled(jdbc, tip.last());
    return last.isEmpty()
        ? Optional.empty()
        : Optional.of(new Seal(
            tip.number() + 1,
            tip.last() + 1,
            tip.hash(),
            horizon.now(),
            events.between(tip.last(), last.getAsLong())));
  }
}
