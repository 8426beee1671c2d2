package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Axon's readers pass over what is committed a minute late: the database must not let it be. */
class LongTransactionTest {

  private final TestLedger ledger = new TestLedger();

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void theDatabaseEndsAnIdleTransactionWellBeforeAMinute() {
    assertThat(ask("SHOW idle_in_transaction_session_timeout")).isEqualTo("20s");
  }

  @Test
  void aUnitThatIdlesTooLongIsKilledAndLeavesNothing() {
    try (LedgerRuntime runtime = ledger.start()) {
      Chunks chunks = runtime.chunks();
      assertThatThrownBy(() -> chunks.inOneUnit(() -> {
            chunks.dispatch(Tallies.open("a"));
            ledger.marks().add("a");
            String pid = ask("SELECT pg_backend_pid()::text");
            ask("SELECT set_config('idle_in_transaction_session_timeout', '30ms', true)");
            Await.until("the server ends it", () -> gone(pid));
          }))
          .isInstanceOf(RuntimeException.class);
    }
    assertThat(ledger.events()).isZero();
    assertThat(ledger.marks().count()).isZero();
  }

  private String ask(String sql) {
    return ledger.sql().sql(sql).query(String.class).single();
  }

  private boolean gone(String pid) {
    return ledger
        .owner()
        .sql("SELECT count(*) FROM pg_stat_activity WHERE pid = CAST(:pid AS int)")
        .param("pid", pid)
        .query(Long.class)
        .single()
        .equals(0L);
  }
}
