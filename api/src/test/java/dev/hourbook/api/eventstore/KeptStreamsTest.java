package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeptStreamsTest {

  private final TestLedger ledger = new TestLedger();
  private final LedgerRuntime runtime = ledger.start();
  private final Chunks chunks = runtime.chunks();
  private final ReadsAhead streams = runtime.configuration().getComponent(ReadsAhead.class);

  @BeforeEach
  void open() {
    TestLedger.send(runtime, Tallies.open("a"), Tallies.open("contract:c"));
  }

  @AfterEach
  void close() {
    runtime.close();
    ledger.close();
  }

  private List<Long> read(String stream) {
    return runtime
        .configuration()
        .eventStore()
        .readEvents(stream)
        .asStream()
        .<Long>map(event -> event.getSequenceNumber())
        .toList();
  }

  /** Somebody else's command, committed while a unit of this thread is open. */
  private void meanwhile(Tallies.Next next) {
    CompletableFuture.runAsync(() -> TestLedger.send(runtime, next)).join();
  }

  @Test
  void aUnitThatReadAheadSeesItsOwnEventsBehindThem() {
    chunks.inOneUnit(() -> {
      streams.ahead(List.of("a", "new"));
      assertThat(read("new")).isEmpty();
      chunks.dispatch(Tallies.next("a"));
      chunks.dispatch(Tallies.open("new"));
      chunks.dispatch(Tallies.next("new"));
      assertThat(read("a")).containsExactly(0L, 1L);
      assertThat(read("new")).containsExactly(0L, 1L);
    });
    assertThat(read("new")).containsExactly(0L, 1L);
  }

  @Test
  void whatWasReadAheadStandsUntilItIsForgotten() {
    chunks.inOneUnit(() -> {
      streams.ahead(List.of("a"));
      meanwhile(Tallies.next("a"));
      assertThat(read("a")).containsExactly(0L);
      streams.forget("a");
      assertThat(read("a")).containsExactly(0L, 1L);
    });
  }

  @Test
  void aContractIsReadOnceAUnitAndAnyOtherStreamEachTime() {
    chunks.inOneUnit(() -> {
      assertThat(read("a")).containsExactly(0L);
      assertThat(read("contract:c")).containsExactly(0L);
      meanwhile(Tallies.next("a"));
      meanwhile(Tallies.next("contract:c"));
      assertThat(read("a")).containsExactly(0L, 1L);
      assertThat(read("contract:c")).containsExactly(0L);
    });
    assertThat(read("contract:c")).containsExactly(0L, 1L);
  }

  @Test
  void aUnitThatWritesToWhatWasOvertakenSinceFails() {
    assertThatThrownBy(() -> chunks.inOneUnit(() -> {
          streams.ahead(List.of("a"));
          meanwhile(Tallies.next("a"));
          chunks.dispatch(Tallies.next("a"));
        }))
        .isInstanceOf(ConcurrencyException.class);
    assertThat(read("a")).containsExactly(0L, 1L);
  }

  @Test
  void nothingIsKeptOutsideOfAUnit() {
    streams.ahead(List.of("a"));
    meanwhile(Tallies.next("a"));
    assertThat(read("a")).containsExactly(0L, 1L);
  }
}
