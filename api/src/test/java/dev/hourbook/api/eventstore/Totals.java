package dev.hourbook.api.eventstore;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Adds up what was counted, so that a repeated or lost event shows; fails after it has written. */
final class Totals {

  private final JdbcClient database;
  private final String table;
  private final Set<String> poisoned = ConcurrentHashMap.newKeySet();
  private final AtomicInteger failures = new AtomicInteger();

  Totals(DataSource dataSource, String table) {
    this.database = JdbcClient.create(dataSource);
    this.table = table;
  }

  void poison(String tally) {
    poisoned.add(tally);
  }

  void heal() {
    poisoned.clear();
  }

  int failures() {
    return failures.get();
  }

  @EventHandler
  void on(Tallies.Event event) {
    int more = event instanceof Tallies.Counted counted ? counted.more() : 0;
    database
        .sql("INSERT INTO " + table + " AS t VALUES (:tally, :more, 1)"
            + " ON CONFLICT (tally) DO UPDATE SET total = t.total + :more, events = t.events + 1")
        .param("tally", event.tally())
        .param("more", more)
        .update();
    if (more > 0 && poisoned.contains(event.tally())) {
      failures.incrementAndGet();
      throw new IllegalStateException("poisoned " + event.tally());
    }
  }

  @ResetHandler
  void reset() {
    database.sql("DELETE FROM " + table).update();
  }

  /** The total of one tally, or -1 if the view does not know it. */
  long of(String tally) {
    return database
        .sql("SELECT coalesce(sum(total), -1) FROM " + table + " WHERE tally = :tally")
        .param("tally", tally)
        .query(Long.class)
        .single();
  }

  /** How many events the view has seen. */
  long events() {
    return database
        .sql("SELECT coalesce(sum(events), 0) FROM " + table)
        .query(Long.class)
        .single();
  }
}
