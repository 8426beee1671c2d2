package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.LedgerCommand;
import dev.hourbook.ledger.message.Refused;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CommandsTest {

  private final TestLedger ledger = new TestLedger();

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void everyEventCarriesBusinessTimeActorAndCommandAndNothingElse() {
    try (LedgerRuntime runtime = ledger.start()) {
      TestLedger.send(runtime, Tallies.open("t1"));
    }
    assertThat(column("name")).isEqualTo("tally.opened");
    assertThat(column("metadata::text"))
        .contains("\"recordedAt\": \"2026-02-09T08:00:00Z\"")
        .contains("\"actor\": \"user:ada\"")
        .containsPattern("\"command\": \"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-")
        .doesNotContain("traceId");
  }

  @Test
  void aHandlerIsGivenRegisteredComponents() {
    try (LedgerRuntime runtime = ledger.start()) {
      TestLedger.send(runtime, Tallies.open("t1"), Tallies.count("t1", 3));
    }
    assertThat(ledger.marks().count()).isEqualTo(1);
  }

  @Test
  void aRefusalComesBackAsItIsAndLeavesNothing() {
    try (LedgerRuntime runtime = ledger.start()) {
      TestLedger.send(runtime, Tallies.open("t1"));
      assertThatThrownBy(() -> TestLedger.send(runtime, Tallies.count("t1", 101)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.refusal()).isEqualTo(new Tallies.TooMany("t1", 101)));
    }
    assertThat(ledger.events()).isEqualTo(1);
    assertThat(ledger.marks().count()).as("rows of the refused command").isZero();
  }

  @Test
  void anEventOutsideOfACommandIsRefused() {
    try (LedgerRuntime runtime = ledger.start()) {
      assertThatThrownBy(() -> runtime
              .configuration()
              .eventStore()
              .publish(GenericEventMessage.asEventMessage(new Tallies.Opened("t1"))))
          .hasMessageContaining("event/no-provenance");
    }
    assertThat(ledger.events()).isZero();
  }

  @Test
  void ofTwoCreationsOfOneIdOneWinsAndTheOtherIsAConflictWithoutPayload() {
    try (LedgerRuntime one = ledger.start();
        LedgerRuntime other = ledger.start()) {
      List<Throwable> failures = together(one, other, 2, () -> Tallies.open("t-secret"));
      assertThat(failures).singleElement().isInstanceOf(IdTaken.class);
      assertThat(failures.getFirst())
          .isInstanceOf(ConcurrencyException.class)
          .hasNoCause()
          .hasMessage("event-store/id-taken: 't-secret' at sequence 0 exists already;"
              + " read it instead");
    }
    assertThat(ledger.events()).isEqualTo(1);
  }

  @Test
  void anAppendThatFailsOtherwiseQuotesNeitherSqlNorPayload() {
    try (LedgerRuntime runtime = ledger.start()) {
      assertThatThrownBy(() -> TestLedger.send(runtime, Tallies.open("t-secret\u0000")))
          .isInstanceOf(EventStoreException.class)
          .hasNoCause()
          .hasMessageContaining("event-store/append-failed: SQLState 22021")
          .extracting(Throwable::getMessage)
          .asString()
          .doesNotContain("INSERT")
          .doesNotContain("{");
    }
  }

  @Test
  void lostRacesBetweenTwoNodesAreRepeatedUntilEveryCountIsIn() {
    try (LedgerRuntime one = ledger.start();
        LedgerRuntime other = ledger.start()) {
      TestLedger.send(one, Tallies.open("t1"));
      assertThat(together(one, other, 4, () -> Tallies.next("t1"))).isEmpty();
    }
    assertThat(ledger.events()).isEqualTo(5);
  }

  /** Sends so many commands at the same time, from as many threads, to both nodes in turn. */
  private static List<Throwable> together(
      LedgerRuntime one, LedgerRuntime other, int times, Supplier<LedgerCommand> command) {
    CyclicBarrier start = new CyclicBarrier(times);
    try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
      List<? extends Future<?>> sent = IntStream.range(0, times)
          .mapToObj(i -> threads.submit(() -> {
            start.await();
            return (i % 2 == 0 ? one : other).commands().sendAndWait(command.get());
          }))
          .toList();
      return sent.stream().flatMap(CommandsTest::failure).toList();
    }
  }

  private String column(String name) {
    return ledger
        .sql()
        .sql("SELECT " + name + " FROM book.event")
        .query(String.class)
        .single();
  }

  private static Stream<Throwable> failure(Future<?> future) {
    try {
      future.get();
      return Stream.empty();
    } catch (ExecutionException e) {
      return Stream.ofNullable(e.getCause());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
