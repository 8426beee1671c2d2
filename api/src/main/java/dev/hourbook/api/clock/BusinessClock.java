package dev.hourbook.api.clock;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The business's time: the machine's, or an instant that a test, a demo or a replay of history sets
 * by hand and that then stands. It is our own type, so that no library's clock moves with it, and
 * once the book has an event it never goes back. Where it stands is stored and is read anew every
 * time: another node may have moved it a moment ago.
 */
public final class BusinessClock {

  private static final String STANDS = """
      select stands_at from book.business_clock where stands_at is not null""";

  private static final String ADVANCE = """
      update book.business_clock set stands_at = greatest(stands_at, ?)
      where stands_at is not null or ? >= ?
        or not exists (select from book.domain_event)""";

  private final JdbcTemplate jdbc;

  /** The clock of the given book, where it was left. */
  public BusinessClock(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
  }

  /** The business's present, in whole microseconds as the database keeps them. */
  public Instant now() {
    return standsAt().orElseGet(BusinessClock::machine);
  }

  /** Whether it stands where somebody set it. */
  public boolean isSet() {
    return standsAt().isPresent();
  }

  /** Whether the instant lies before the present. */
  public boolean isPast(Instant instant) {
    return instant.isBefore(now());
  }

  private Optional<Instant> standsAt() {
    List<Instant> stored = jdbc.query(STANDS, (row, n) -> row.getTimestamp(1).toInstant());
    return stored.stream().findFirst();
  }

  /**
   * Sets it to the instant and stops it there; to an instant already past for it, does nothing.
   * Only before the first event does it leave the machine's time for the past: what is recorded
   * later would be stamped earlier.
   */
  public Instant advanceTo(Instant instant) {
    Timestamp to = Timestamp.from(instant);
    jdbc.update(ADVANCE, to, to, Timestamp.from(machine()));
    return now();
  }

  /**
   * Lets it show the machine's time again, and says whether it does: while that is behind where the
   * clock stands, it goes on standing there.
   */
  public boolean followMachine() {
    jdbc.update(
        "update book.business_clock set stands_at = null where stands_at <= ?",
        Timestamp.from(machine()));
    return !isSet();
  }

  /** The machine's own time, for what is about the machine and not about the business. */
  public static Instant machine() {
    return Instant.now().truncatedTo(ChronoUnit.MICROS);
  }
}
