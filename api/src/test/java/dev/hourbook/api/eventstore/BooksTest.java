package dev.hourbook.api.eventstore;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.LedgerCommand;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BooksTest {

  /** As so many events would. */
  private static final String TAKE_NUMBERS = """
      select count(nextval(pg_get_serial_sequence('book.domain_event', 'global_index')))
      from generate_series(1, 10001)""";

  private final TestLedger ledger = new TestLedger();
  private final Totals totals = ledger.totals();

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aFailingHandlerLosesItsWritesAndIsRetriedAtTheSamePosition() {
    totals.poison("bad");
    try (LedgerRuntime runtime = start()) {
      TestLedger.send(runtime, Tallies.open("good"), Tallies.open("bad"));
      await(runtime);
      long before = runtime.positions().booksPosition();
      TestLedger.send(runtime, Tallies.count("bad", 5), Tallies.count("good", 7));
      Await.until("two attempts", () -> totals.failures() >= 2);
      assertThat(totals.of("bad")).as("the half-done write").isZero();
      assertThat(totals.of("good")).as("what follows the failure").isZero();
      assertThat(runtime.positions().booksPosition()).isEqualTo(before);
      assertThat(processor(runtime).processingStatus().values())
          .allMatch(status -> status.isErrorState() || !status.isCaughtUp());
      totals.heal();
      await(runtime);
    }
    assertThat(totals.of("bad")).isEqualTo(5);
    assertThat(totals.of("good")).isEqualTo(7);
  }

  @Test
  void afterAResetTheViewIsMadeAgainAndTheProcessorSurvivesARestart() {
    try (LedgerRuntime runtime = start()) {
      TestLedger.send(runtime, Tallies.open("a"), Tallies.count("a", 5), Tallies.count("a", 6));
      await(runtime);
      runtime.rebuild().resetBooks();
      await(runtime);
      assertThat(totals.of("a")).isEqualTo(11);
      assertThat(totals.events()).isEqualTo(3);
    }
    try (LedgerRuntime runtime = start()) {
      TestLedger.send(runtime, Tallies.count("a", 7));
      await(runtime);
      assertThat(totals.of("a")).isEqualTo(18);
      runtime.rebuild().resetBooks();
    }
    try (LedgerRuntime runtime = start()) {
      await(runtime);
      assertThat(totals.of("a")).as("restarted while it replayed").isEqualTo(18);
      assertThat(totals.events()).isEqualTo(4);
    }
  }

  @Test
  void anEventCommittedLateIsSeenEvenAcrossALeapOfAWeek() throws Exception {
    isSeenThoughOvertaken(() -> {});
  }

  @Test
  void anEventCommittedLateIsSeenHoweverManyEventsOvertookIt() throws Exception {
    isSeenThoughOvertaken(
        () -> ledger.owner().sql(TAKE_NUMBERS).query(Long.class).single());
  }

  private void isSeenThoughOvertaken(Runnable meanwhile) throws Exception {
    CountDownLatch written = new CountDownLatch(1);
    CountDownLatch overtaken = new CountDownLatch(1);
    try (LedgerRuntime runtime = start();
        ExecutorService threads = Executors.newSingleThreadExecutor()) {
      TestLedger.send(runtime, Tallies.open("slow"), Tallies.open("quick"));
      Chunks chunks = runtime.chunks();
      Future<?> late = threads.submit(() -> chunks.inOneUnit(() -> {
        chunks.dispatch(Tallies.count("slow", 5));
        LateCommit.holdBack(written, overtaken);
      }));
      assertThat(written.await(20, SECONDS)).as("written").isTrue();
      meanwhile.run();
      LedgerCommand aWeekLater =
          new Tallies.Count("quick", 7, Tallies.MONDAY.plus(Duration.ofDays(7)), Tallies.ADA);
      TestLedger.send(runtime, aWeekLater);
      await(runtime);
      assertThat(totals.of("quick")).isEqualTo(7);
      assertThat(totals.of("slow")).isZero();
      overtaken.countDown();
      late.get();
      await(runtime);
    }
    assertThat(totals.of("slow")).isEqualTo(5);
  }

  @Test
  void aCommitWakesTheStreamOfTheProcessor() throws Exception {
    try (LedgerRuntime runtime = start();
        var stream = runtime.configuration().eventStore().openStream(null)) {
      CountDownLatch woken = new CountDownLatch(1);
      assertThat(stream.setOnAvailableCallback(woken::countDown)).isTrue();
      assertThat(woken.getCount()).isEqualTo(1);
      TestLedger.send(runtime, Tallies.open("a"));
      assertThat(woken.getCount()).as("fired by the committing thread itself").isZero();
    }
  }

  private LedgerRuntime start() {
    return ledger.start(parts -> parts.withBooks(totals));
  }

  private static void await(LedgerRuntime runtime) {
    runtime.positions().awaitBooks(runtime.positions().head(), Await.LONG);
  }

  private static StreamingEventProcessor processor(LedgerRuntime runtime) {
    return runtime
        .configuration()
        .eventProcessingConfiguration()
        .<StreamingEventProcessor>eventProcessor(LedgerParts.BOOKS)
        .orElseThrow();
  }
}
