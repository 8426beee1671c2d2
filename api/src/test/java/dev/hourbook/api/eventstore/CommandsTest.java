package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Refused;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.axonframework.eventhandling.GenericEventMessage;
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
      List<CompletableFuture<Object>> both = Stream.of(one, other)
          .map(node -> node.commands().<Object>send(Tallies.open("t-secret")))
          .toList();
      List<Throwable> failures = both.stream().flatMap(CommandsTest::failure).toList();
      assertThat(failures).singleElement().isInstanceOf(IdTaken.class);
      assertThat(failures.getFirst())
          .isInstanceOf(ConcurrencyException.class)
          .hasNoCause()
          .hasMessageContaining("event-store/id-taken")
          .hasMessageContaining("t-secret");
      assertThat(failures.getFirst().getMessage()).doesNotContain("INSERT").doesNotContain("{");
    }
    assertThat(ledger.events()).isEqualTo(1);
  }

  @Test
  void lostRacesBetweenTwoNodesAreRepeatedUntilEveryCountIsIn() {
    try (LedgerRuntime one = ledger.start();
        LedgerRuntime other = ledger.start()) {
      TestLedger.send(one, Tallies.open("t1"));
      CompletableFuture<?>[] all = IntStream.range(0, 12)
          .mapToObj(i -> (i % 2 == 0 ? one : other).commands().send(Tallies.count("t1", 1)))
          .toArray(CompletableFuture[]::new);
      CompletableFuture.allOf(all).join();
    }
    assertThat(ledger.events()).isEqualTo(13);
  }

  private String column(String name) {
    return ledger
        .sql()
        .sql("SELECT " + name + " FROM book.event")
        .query(String.class)
        .single();
  }

  private static Stream<Throwable> failure(CompletableFuture<?> future) {
    try {
      future.join();
      return Stream.empty();
    } catch (CompletionException e) {
      return Stream.ofNullable(e.getCause());
    }
  }
}
