package dev.hourbook.api.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The business's time: the machine's, or an instant that a test, a demo or a replay of history sets
 * by hand and that then stands. It is our own type, so that no library's clock moves with it, and
 * it never goes back. Where it stands is stored, so that every later command stands there too.
 */
public final class BusinessClock {

  private final JdbcTemplate jdbc;
  private final AtomicReference<Optional<Instant>> standsAt;

  /** The clock of the given book, where it was left. */
  public BusinessClock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    List<Instant> stored = jdbc.query(
        "select stands_at from book.business_clock where stands_at is not null",
        (row, n) -> row.getTimestamp(1).toInstant());
    this.standsAt = new AtomicReference<>(stored.stream().findFirst());
  }

  /** The business's present, in whole microseconds as the database keeps them. */
  public Instant now() {
    return standsAt.get().orElseGet(BusinessClock::machine);
  }

  /** Whether it stands where somebody set it. */
  public boolean isSet() {
    return standsAt.get().isPresent();
  }

  /** Whether the instant lies before the present. */
  public boolean isPast(Instant instant) {
    return instant.isBefore(now());
  }

  /** Sets it to the instant and stops it there; to an instant already past for it, does nothing. */
  public Instant advanceTo(Instant instant) {
    if (standsAt.get().filter(fixed -> !instant.isAfter(fixed)).isEmpty()) {
      store(instant);
    }
    return now();
  }

  /** Lets it show the machine's time again. */
  public void followMachine() {
    jdbc.update("update book.business_clock set stands_at = null");
    standsAt.set(Optional.empty());
  }

  /** Another node may have set it further meanwhile; the database rounds to microseconds. */
  private void store(Instant instant) {
    Timestamp stored = jdbc.queryForObject(
        "update book.business_clock set stands_at = greatest(stands_at, ?) returning stands_at",
        Timestamp.class,
        Timestamp.from(instant));
    standsAt.set(Optional.ofNullable(stored).map(Timestamp::toInstant));
  }

  /** The machine's own time, for what is about the machine and not about the business. */
  public static Instant machine() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
