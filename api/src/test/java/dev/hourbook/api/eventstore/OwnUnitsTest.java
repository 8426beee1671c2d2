package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.Apart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.axonframework.eventhandling.EventHandler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** A reaction with more to do than one transaction may take. */
class OwnUnitsTest {

  private static final String GROUP = "tally-opens-another";

  private final TestLedger ledger = new TestLedger();
  private final JdbcTemplate jdbc = new JdbcTemplate(ledger.dataSource());

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void whatIsSentApartStaysThoughTheReactionFailsAndIsUnderNoLimitOfItsTransaction() {
    OpenThenFail reaction = new OpenThenFail();
    try (LedgerRuntime runtime =
        ledger.start(parts -> parts.withReactions(Map.of(GROUP, reaction)))) {
      reaction.apart = new OwnUnits(runtime.configuration(), jdbc);
      TestLedger.send(runtime, Tallies.open("a"), Tallies.count("a", 1));
      Await.until("the letter", () -> runtime.deadLetters().size(GROUP) == 1);
      assertThat(ledger
              .sql()
              .sql("SELECT count(*) FROM book.domain_event WHERE aggregate_identifier = 'b'")
              .query(Long.class)
              .single())
          .isEqualTo(1);
      assertThat(reaction.limits).containsExactly("0", "0");
    }
  }

  /** Opens a tally, and fails once that is committed. */
  final class OpenThenFail {
    private final ConcurrentLinkedQueue<String> limits = new ConcurrentLinkedQueue<>();
    private volatile @org.jspecify.annotations.Nullable Apart apart;

    @EventHandler
    void on(Tallies.Counted event) {
      Apart own = apart;
      if (own != null && limits.isEmpty()) {
        own.send(List.of(Tallies.open("b")));
        for (String limit : List.of("transaction_timeout", "idle_in_transaction_session_timeout")) {
          limits.add(jdbc.queryForObject("select current_setting('" + limit + "')", String.class));
        }
        throw new IllegalStateException("after " + event.tally());
      }
    }
  }
}
