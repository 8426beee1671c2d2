package dev.hourbook.api.eventstore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.ledger.message.Refused;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ChunksTest {

  private final TestLedger ledger = new TestLedger();
  private final LedgerRuntime runtime = ledger.start();

  @BeforeEach
  void open() {
    TestLedger.send(runtime, Tallies.open("a"), Tallies.open("b"));
  }

  @AfterEach
  void close() {
    runtime.close();
    ledger.close();
  }

  @Test
  void allCommandsOfAChunkHappenTogether() {
    runtime.chunks().run(List.of(Tallies.count("a", 1), Tallies.count("b", 2)));
    assertThat(ledger.events()).isEqualTo(4);
    assertThat(ledger.marks().count()).isEqualTo(2);
  }

  @Test
  void aRefusalLeavesNeitherEventsNorRowsOfTheCommandsBeforeIt() {
    assertThatThrownBy(() -> runtime
            .chunks()
            .run(List.of(Tallies.count("a", 1), Tallies.open("c"), Tallies.count("b", 101))))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.refusal()).isEqualTo(new Tallies.TooMany("b", 101)));
    assertThat(ledger.events()).isEqualTo(2);
    assertThat(ledger.marks().count()).isZero();
  }

  @Test
  void aRefusalThatSomebodyCaughtFailsTheUnitAllTheSame() {
    Chunks chunks = runtime.chunks();
    assertThatThrownBy(() -> chunks.inOneUnit(() -> {
          chunks.dispatch(Tallies.count("a", 1));
          assertThatThrownBy(() -> chunks.dispatch(Tallies.count("b", 101)))
              .isInstanceOf(Refused.class);
        }))
        .isInstanceOf(Refused.class);
    assertThat(ledger.events()).isEqualTo(2);
    assertThat(ledger.marks().count()).isZero();
  }

  @Test
  void rowsOfTheUnitItselfGoWithIt() {
    Chunks chunks = runtime.chunks();
    assertThatThrownBy(() -> chunks.inOneUnit(() -> {
          ledger.marks().add("chunk-1");
          chunks.dispatch(Tallies.count("b", 101));
        }))
        .isInstanceOf(Refused.class);
    assertThat(ledger.marks().count()).isZero();
  }

  @Test
  void aChunkWithinAUnitIsRefused() {
    Chunks chunks = runtime.chunks();
    assertThatThrownBy(() -> chunks.inOneUnit(() -> chunks.run(List.of(Tallies.count("a", 1)))))
        .hasMessageContaining("chunk/nested");
  }
}
