package dev.hourbook.ledger.contract;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.agreed;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.day;
import static dev.hourbook.ledger.contract.Agreements.ended;
import static dev.hourbook.ledger.contract.Agreements.paused;
import static dev.hourbook.ledger.contract.Agreements.resumed;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.version;

import dev.hourbook.ledger.contract.ContractCommand.AgreeRate;
import dev.hourbook.ledger.contract.ContractCommand.EndContract;
import dev.hourbook.ledger.contract.ContractCommand.PauseContract;
import dev.hourbook.ledger.contract.ContractCommand.ResumeContract;
import java.time.Instant;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContractEndTest {

  private static final Instant NOW = at("2026-02-11T10:00:00Z");
  private static final ContractRefusal.AlreadyEnded ENDED_IN_JUNE =
      new ContractRefusal.AlreadyEnded(C1, day("2026-06-01"));

  private final AggregateTestFixture<Contract> contract =
      new AggregateTestFixture<>(Contract.class);

  @Test
  void pauseResumeAndEndAreRecordedFromTheirMoments() {
    contract.given(signed()).when(pause("2026-03-01")).expectEvents(paused("2026-03-01"));
    contract().given(signed()).when(resume("2026-03-09")).expectEvents(resumed("2026-03-09"));
    contract().given(signed()).when(end("2026-06-01")).expectEvents(ended("2026-06-01"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-06-01", "2026-06-02", "2027-01-01"})
  void nothingIsAgreedFromTheEndOn(String moment) {
    refusedOnceEnded(pause(moment));
    refusedOnceEnded(resume(moment));
    refusedOnceEnded(end(moment));
    refusedOnceEnded(new AgreeRate(C1, version(moment, "110", "70"), BOB, NOW, ANN));
  }

  @Test
  void upToTheEndTermsStillChange() {
    RateVersion may = version("2026-05-31", "110", "70");
    contract
        .given(signed(), ended("2026-06-01"))
        .when(new AgreeRate(C1, may, BOB, NOW, ANN))
        .expectEvents(agreed(may));
    contract()
        .given(signed(), ended("2026-06-01"))
        .when(pause("2026-05-31"))
        .expectEvents(paused("2026-05-31"));
  }

  @Test
  void endMayBeMovedForwardOnly() {
    contract
        .given(signed(), ended("2026-06-01"))
        .when(end("2026-05-01"))
        .expectEvents(ended("2026-05-01"));
    contract()
        .given(signed(), ended("2026-06-01"), ended("2026-05-01"))
        .when(resume("2026-05-15"))
        .expectExceptionDetails(new ContractRefusal.AlreadyEnded(C1, day("2026-05-01")))
        .expectNoEvents();
  }

  private void refusedOnceEnded(ContractCommand command) {
    contract()
        .given(signed(), ended("2026-06-01"))
        .when(command)
        .expectExceptionDetails(ENDED_IN_JUNE)
        .expectNoEvents();
  }

  private static AggregateTestFixture<Contract> contract() {
    return new AggregateTestFixture<>(Contract.class);
  }

  private static PauseContract pause(String from) {
    return new PauseContract(C1, day(from), NOW, ANN);
  }

  private static ResumeContract resume(String from) {
    return new ResumeContract(C1, day(from), NOW, ANN);
  }

  private static EndContract end(String from) {
    return new EndContract(C1, day(from), NOW, ANN);
  }
}
