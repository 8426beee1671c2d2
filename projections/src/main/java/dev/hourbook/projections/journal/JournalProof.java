package dev.hourbook.projections.journal;

import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.exchange.ExchangeEvent;
import dev.hourbook.projections.books.Recorded;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Holds the journal to the log: books every event again as {@link JournalView} does, and compares
 * row by row. A batch opens with what the journal holds before it, which is proved by then; where
 * an entry was wrong it opens with what ought to be held, so that one fault is named once.
 */
public final class JournalProof {

  private static final int BATCH = 1_000;

  /** Nobody reads on; and what was booked wrong is carried through every later batch. */
  private static final int MOST = 100;

  private static final String ENTRIES = """
      select position, event, booked_on, recorded_at from view.journal_entry
      where position > ? and position <= ?""";

  private static final String LEGS = """
      select * from view.posting where position > ? and position <= ? order by position, leg""";

  private static final String WITHOUT_EVENT = """
      select distinct position from (
        select position from view.journal_entry union all select position from view.posting) j
      where position > ? and not exists (
        select from book.domain_event where global_index = position) order by position""";

  /** An entry that is not what its event books. */
  public record Difference(long position, String what) {

    @Override
    public String toString() {
      return "entry " + position + ": " + what;
    }
  }

  /** The batch that is open, and how far the journal is proved and the log read. */
  private static final class Progress {
    private Bookings batch = new Bookings();
    private long proved = -Long.MAX_VALUE;
    private long reached = -Long.MAX_VALUE;
    private int size;
  }

  private final JdbcTemplate jdbc;
  private final RatesSoFar rates = new RatesSoFar();
  private final FunctionalAmounts functional = new FunctionalAmounts(rates);
  private final ClosedMonths months;
  private final List<Posting> mended = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final Progress at = new Progress();

  /** A proof before the first event; it only reads. */
  public JournalProof(JdbcTemplate jdbc) {
    this.jdbc = jdbc;
    this.months = ClosedMonths.none(jdbc);
  }

  /** Takes the next event of the log. */
  public void take(Recorded recorded) {
    if (recorded.event() instanceof ExchangeEvent quoted) {
      rates.take(recorded.position(), quoted);
    }
    if (differences.size() >= MOST) {
      return;
    }
    at.batch.take(recorded);
    at.reached = recorded.position();
    if (++at.size == BATCH) {
      prove();
    }
  }

  /** Every entry that is not what the events taken book, and those behind which no event stands. */
  public List<Difference> finish() {
    prove();
    if (differences.size() >= MOST) {
      differences.add(new Difference(at.reached, "nothing after it was looked at"));
      return differences;
    }
    jdbc.queryForList(WITHOUT_EVENT, Long.class, at.proved)
        .forEach(position -> differences.add(new Difference(position, "there is no such event")));
    return differences;
  }

  private void prove() {
    at.batch.open(OpenBalances.upTo(jdbc, at.proved));
    mended.forEach(at.batch::posted);
    Map<Long, PostedEntry> posted = posted();
    for (Bookings.Booked booked : at.batch.taken()) {
      long position = booked.recorded().position();
      PostedEntry found = posted.getOrDefault(position, PostedEntry.none());
      try {
        Optional<JournalEntry> entry = at.batch.expanded(booked, months);
        if (entry.isPresent()) {
          compare(entry.get(), found);
          posted.remove(position);
        }
      } catch (RuntimeException failure) {
        differences.add(new Difference(position, "cannot be booked: " + failure.getMessage()));
        posted.remove(position);
      }
    }
    posted.forEach((position, found) -> {
      differences.add(new Difference(position, "its event books nothing, but " + found.legs()));
      undo(found);
    });
    at.proved = at.reached;
    at.batch = new Bookings();
    at.size = 0;
  }

  private void compare(JournalEntry entry, PostedEntry found) {
    PostedEntry right = PostedEntry.of(entry, functional.of(entry));
    if (!right.equals(found)) {
      differences.add(new Difference(entry.position(), found.unlike(right)));
      undo(found);
      mended.addAll(entry.legs());
    }
  }

  private void undo(PostedEntry found) {
    found.legs().forEach(leg -> leg.undone().ifPresent(mended::add));
  }

  private Map<Long, PostedEntry> posted() {
    Map<Long, PostedEntry> entries = new TreeMap<>();
    jdbc.query(
        LEGS,
        row -> {
          entries
              .computeIfAbsent(row.getLong("position"), p -> PostedEntry.none())
              .legs()
              .add(leg(row));
        },
        at.proved,
        at.reached);
    jdbc.query(
        ENTRIES,
        row -> {
          PostedEntry legs = entries.getOrDefault(row.getLong(1), PostedEntry.none());
          LocalDate bookedOn = row.getObject(3, LocalDate.class);
          entries.put(row.getLong(1), legs.with(row.getString(2), bookedOn, instant(row)));
        },
        at.proved,
        at.reached);
    return entries;
  }

  private static PostedLeg leg(ResultSet row) throws SQLException {
    return new PostedLeg(
        row.getInt("leg"),
        row.getString("entity"),
        row.getString("account"),
        row.getString("unit"),
        row.getLong("amount"),
        row.getObject("serviced_on", LocalDate.class),
        row.getObject("booked_on", LocalDate.class),
        instant(row),
        Cell.dimensions(row),
        row.getObject("functional_amount", Long.class));
  }

  private static Instant instant(ResultSet row) throws SQLException {
    return row.getObject("recorded_at", OffsetDateTime.class).toInstant();
  }
}
