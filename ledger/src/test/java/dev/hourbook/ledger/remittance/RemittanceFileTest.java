package dev.hourbook.ledger.remittance;

import static dev.hourbook.ledger.remittance.Files.AT;
import static dev.hourbook.ledger.remittance.Files.FILE;
import static dev.hourbook.ledger.remittance.Files.P1;
import static dev.hourbook.ledger.remittance.Files.P2;
import static dev.hourbook.ledger.remittance.Files.approved;
import static dev.hourbook.ledger.remittance.Files.payment;
import static dev.hourbook.ledger.remittance.Files.write;
import static dev.hourbook.ledger.remittance.Files.written;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.message.StreamsInMemory;
import dev.hourbook.ledger.payout.FiledInMemory;
import dev.hourbook.ledger.payout.PayoutRefusal.WrongStage;
import dev.hourbook.ledger.payout.RunStage;
import dev.hourbook.ledger.remittance.RemittanceRefusal.NothingToWrite;
import dev.hourbook.ledger.remittance.RemittanceRefusal.SameReference;
import dev.hourbook.ledger.remittance.RemittanceRefusal.Taken;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.FixtureConfiguration;
import org.junit.jupiter.api.Test;

class RemittanceFileTest {

  private static final Remittance FIRST = payment(P1, "90.00", "e1");
  private static final Remittance SECOND = payment(P2, "20.50", "e2");

  private final FiledInMemory filed = new FiledInMemory();

  @Test
  void fileSaysWhatItPaysAndTakesThePayouts() {
    in(approved())
        .givenNoPriorActivity()
        .when(write(FIRST, SECOND))
        .expectEvents(written("110.50", FIRST, SECOND));
    assertThat(filed.holders().values()).containsOnly(FILE.toString());
  }

  @Test
  void secondFileOfAPayoutIsRefusedWithTheFirstAndWhoWroteIt() {
    StreamsInMemory book = approved().add(FILE, written("90.00", FIRST));
    filed.take(FILE.toString(), List.of(P1));
    in(book)
        .givenNoPriorActivity()
        .when(write(FIRST, SECOND))
        .expectExceptionDetails(
            new Taken(1, P1, "file " + FILE.key() + ", written by user:ann at " + AT));
  }

  @Test
  void runThatNobodyApprovedGoesIntoNoFile() {
    in(Files.planned())
        .givenNoPriorActivity()
        .when(write(FIRST))
        .expectExceptionDetails(new WrongStage(Files.RUN, RunStage.PLANNED, "approved"));
  }

  @Test
  void filesOfNothingAndReferencesThatAreNotItsOwnAreRefused() {
    in(approved())
        .givenNoPriorActivity()
        .when(write())
        .expectExceptionDetails(new NothingToWrite(Files.RUN));
    Remittance strange = new Remittance(P1, EndToEndId.of(P2), FIRST.amount(), FIRST.fingerprint());
    in(approved())
        .givenNoPriorActivity()
        .when(write(strange))
        .expectExceptionDetails(new SameReference(EndToEndId.of(P2), P1));
  }

  private FixtureConfiguration<RemittanceFile> in(StreamsInMemory book) {
    return new AggregateTestFixture<>(RemittanceFile.class)
        .registerInjectableResource(book)
        .registerInjectableResource(filed);
  }
}
