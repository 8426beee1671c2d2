package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Refused;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PositionsTest {

  private final TestLedger ledger = new TestLedger();
  private final Totals totals = ledger.totals();

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void anEmptyBookStandsAtZeroAndIsReached() {
    try (LedgerRuntime runtime = ledger.start(parts -> parts.withBooks(totals))) {
      assertThat(runtime.positions().head()).isZero();
      assertThat(runtime.positions().booksPosition()).isZero();
      runtime.positions().awaitBooks(0, Duration.ZERO);
    }
  }

  @Test
  void aReaderSeesItsOwnWriteAfterWaitingForIt() {
    try (LedgerRuntime runtime = ledger.start(parts -> parts.withBooks(totals))) {
      TestLedger.send(runtime, Tallies.open("a"), Tallies.count("a", 5));
      long head = runtime.positions().head();
      runtime.positions().awaitBooks(head, Await.LONG);
      assertThat(totals.of("a")).isEqualTo(5);
      assertThat(runtime.positions().booksPosition()).isEqualTo(head).isEqualTo(2);
    }
  }

  @Test
  void whatCannotBeReachedInTimeIsRefusedWithBothPositions() {
    try (LedgerRuntime runtime = ledger.start(parts -> parts.withBooks(totals))) {
      assertThatThrownBy(() -> runtime.positions().awaitBooks(9, Duration.ofMillis(20)))
          .isInstanceOfSatisfying(
              Refused.class,
              refused -> assertThat(refused.refusal())
                  .isEqualTo(new BooksBehind(9, 0, Duration.ofMillis(20))));
    }
  }

  @Test
  void aGapThatWasFilledHoldsThePositionBackAndOneThatNeverWasDoesNot() {
    try (LedgerRuntime runtime = ledger.start()) {
      TestLedger.send(runtime, Tallies.open("a"), Tallies.open("b"), Tallies.open("c"));
      storeToken("{\"index\":5,\"gaps\":[4]}");
      assertThat(runtime.positions().booksPosition()).isEqualTo(5);
      storeToken("{\"index\":5,\"gaps\":[2,4]}");
      assertThat(runtime.positions().booksPosition()).isEqualTo(1);
      assertThatThrownBy(() -> runtime.positions().awaitBooks(2, Duration.ofMillis(5)))
          .isInstanceOf(Refused.class);
    }
  }

  @Test
  void aWaitGoesOnWhileSomethingMovesAndEndsAtAStandstill() {
    Iterator<Long> moving = List.of(1L, 5L, 0L, 9L).iterator();
    AtomicInteger waits = new AtomicInteger();
    Positions.whileItMoves(moving::next, () -> waitInVainUntil(4, waits));
    assertThat(waits).hasValue(4);
    Iterator<Long> stuck = List.of(1L, 5L, 5L).iterator();
    assertThatThrownBy(() ->
            Positions.whileItMoves(stuck::next, () -> waitInVainUntil(9, new AtomicInteger())))
        .hasMessageContaining("books/behind");
  }

  private static void waitInVainUntil(int enough, AtomicInteger waits) {
    if (waits.incrementAndGet() < enough) {
      throw new Refused(new BooksBehind(9, 0, Duration.ZERO));
    }
  }

  @Test
  void theSlowestSegmentCounts() {
    try (LedgerRuntime runtime = ledger.start()) {
      storeToken("{\"index\":5,\"gaps\":[]}");
      storeToken(1, "{\"index\":3,\"gaps\":[]}");
      assertThat(runtime.positions().booksPosition()).isEqualTo(3);
    }
  }

  private void storeToken(String json) {
    storeToken(0, json);
  }

  private void storeToken(int segment, String json) {
    ledger
        .sql()
        .sql("INSERT INTO book.token_entry (processor_name, segment, token_type, token)"
            + " VALUES ('books', ?, 'org.axonframework.eventhandling.GapAwareTrackingToken',"
            + " convert_to(?, 'UTF8'))"
            + " ON CONFLICT (processor_name, segment) DO UPDATE SET token = excluded.token")
        .params(List.of(segment, json))
        .update();
  }
}
