package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.ClaimRefusal;
import dev.hourbook.ledger.timesheet.Side;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReactionsTest {

  private static final String NOTES = "tally-notes";

  private final TestLedger ledger = new TestLedger();
  private final Totals notes = ledger.notes();

  @AfterEach
  void close() {
    ledger.close();
  }

  @Test
  void aDeadLetterKeepsNoHalfDoneWriteAndItsRetryGivesTheRightSum() {
    notes.poison("bad");
    try (LedgerRuntime runtime = start(notes)) {
      TestLedger.send(runtime, Tallies.open("bad"), Tallies.open("good"));
      TestLedger.send(runtime, Tallies.count("bad", 13), Tallies.count("bad", 5));
      TestLedger.send(runtime, Tallies.count("good", 7));
      Await.until("the sequence behind the poison", () -> notes.of("good") == 7);
      assertThat(runtime.deadLetters().size(NOTES)).isEqualTo(2);
      assertThat(notes.of("bad")).isZero();
      assertThat(runtime.deadLetters().retry(NOTES)).isZero();
      assertThat(notes.of("bad")).isZero();
      notes.heal();
      assertThat(runtime.deadLetters().retry(NOTES)).isEqualTo(1);
      assertThat(runtime.deadLetters().size(NOTES)).isZero();
    }
    assertThat(notes.of("bad")).isEqualTo(18);
  }

  @Test
  void moreSequencesThanOnePageAreAllFoundAgain() {
    int sequences = 25;
    try (LedgerRuntime runtime = start(notes)) {
      for (int i = 0; i < sequences; i++) {
        notes.poison("bad" + i);
        TestLedger.send(runtime, Tallies.open("bad" + i), Tallies.count("bad" + i, 1));
      }
      Await.until("all letters", () -> runtime.deadLetters().size(NOTES) == sequences);
      boolean found = runtime
          .configuration()
          .eventProcessingConfiguration()
          .sequencedDeadLetterProcessor(NOTES)
          .orElseThrow()
          .process(letter -> letter.message().getPayload() instanceof Tallies.Counted counted
              && counted.tally().equals("bad24"));
      assertThat(found).as("tried, poisoned still").isFalse();
      assertThat(notes.failures()).as("the letter on the third page").isEqualTo(sequences + 1);
      notes.heal();
      assertThat(runtime.deadLetters().retry(NOTES)).isEqualTo(sequences);
    }
    assertThat(IntStream.range(0, sequences).mapToLong(i -> notes.of("bad" + i)).sum())
        .isEqualTo(sequences);
  }

  @Test
  void aReactionThatFailsAfterACommandLeavesNeitherItsEventNorItsRow() {
    EchoThenFail echo = new EchoThenFail();
    try (LedgerRuntime runtime = start(echo)) {
      echo.runtime = runtime;
      TestLedger.send(runtime, Tallies.open("echo"), Tallies.open("a"), Tallies.count("a", 5));
      Await.until("the letter", () -> runtime.deadLetters().size(NOTES) == 1);
    }
    assertThat(ledger.events()).as("events").isEqualTo(3);
    assertThat(ledger.marks().count()).as("rows").isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-20T08:00:00Z, 2026-02-20T08:00:00Z",
    "2026-01-01T08:00:00Z, 2026-02-09T08:00:00Z",
  })
  void aReactionActsAtPresentAndNeverBeforeWhatItAnswers(Instant present, String at) {
    Instants instants = new Instants();
    try (LedgerRuntime runtime = ledger.start(
        parts -> parts.withReactions(Map.of(NOTES, instants)).withPresent(() -> present))) {
      TestLedger.send(runtime, Tallies.open("a"));
      Await.until("the reaction", () -> !instants.seen.isEmpty());
    }
    assertThat(instants.seen).containsExactly(at);
  }

  @Test
  void aReactionThatLosesARaceLooksAgainAndLeavesNothingOfItsFirstLook() {
    Racing racing = new Racing(3);
    try (LedgerRuntime runtime = start(racing)) {
      racing.runtime = runtime;
      TestLedger.send(runtime, Tallies.open("echo"), Tallies.open("a"), Tallies.count("a", 5));
      Await.until("the echo", () -> ledger.events() == 4);
      assertThat(runtime.deadLetters().size(NOTES)).isZero();
    }
    assertThat(racing.looks.get()).isEqualTo(4);
    assertThat(ledger.marks().count()).as("rows").isEqualTo(2);
  }

  @Test
  void aReactionThatNeverWinsIsALetter() {
    Racing racing = new Racing(99);
    try (LedgerRuntime runtime = start(racing)) {
      racing.runtime = runtime;
      TestLedger.send(runtime, Tallies.open("echo"), Tallies.open("a"), Tallies.count("a", 5));
      Await.until("the letter", () -> runtime.deadLetters().size(NOTES) == 1);
    }
    assertThat(racing.looks.get()).isEqualTo(5);
    assertThat(ledger.events()).as("events").isEqualTo(3);
  }

  private LedgerRuntime start(Object reaction) {
    return ledger.start(parts -> parts.withReactions(Map.of(NOTES, reaction)));
  }

  /** Remembers when it was to act. */
  static final class Instants {
    private final List<String> seen = new CopyOnWriteArrayList<>();

    @EventHandler
    void on(Tallies.Opened event, @MetaDataValue("recordedAt") String recordedAt) {
      seen.add(recordedAt);
    }
  }

  /** Answers a count with a count of its own, which succeeds, and fails then. */
  static final class EchoThenFail {
    volatile @org.jspecify.annotations.Nullable LedgerRuntime runtime;

    @EventHandler
    void on(Tallies.Counted event) {
      if (event.tally().equals("a") && runtime != null) {
        TestLedger.send(runtime, Tallies.count("echo", 1));
        throw new IllegalStateException("after the command");
      }
    }
  }

  /** Answers as above, and loses a race so many times. */
  static final class Racing {
    private final int losses;
    final AtomicInteger looks = new AtomicInteger();
    volatile @org.jspecify.annotations.Nullable LedgerRuntime runtime;

    Racing(int losses) {
      this.losses = losses;
    }

    @EventHandler
    void on(Tallies.Counted event) {
      if (event.tally().equals("a") && runtime != null) {
        TestLedger.send(runtime, Tallies.count("echo", 1));
        if (looks.incrementAndGet() <= losses) {
          throw new Refused(new ClaimRefusal.ItemTaken(Side.PAY, 1, List.of()));
        }
      }
    }
  }
}
