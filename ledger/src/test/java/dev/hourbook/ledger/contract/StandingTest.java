package dev.hourbook.ledger.contract;

import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.ended;
import static dev.hourbook.ledger.contract.Agreements.paused;
import static dev.hourbook.ledger.contract.Agreements.resumed;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandingTest {

  @ParameterizedTest
  @CsvSource({
    "2025-12-31, BEFORE_START",
    "2026-01-01, PRICED",
    "2026-03-09, PRICED",
    "2026-03-10, PAUSED",
    "2026-03-19, PAUSED",
    "2026-03-20, PRICED",
    "2026-05-31, PRICED",
    "2026-06-01, ENDED",
  })
  void contractIsPricedBetweenItsStartAndEndUnlessPaused(String day, String expected) {
    ContractTerms terms =
        terms(signed(), paused("2026-03-10"), resumed("2026-03-20"), ended("2026-06-01"));
    assertThat(on(terms, day)).isEqualTo(expected);
    assertThat(atStart(terms, day)).isEqualTo(expected);
  }

  @Test
  void pauseMovedForwardHoldsFromItsNewMoment() {
    ContractTerms terms = terms(signed(), paused("2026-03-20"), paused("2026-03-10"));
    assertThat(on(terms, "2026-03-15")).isEqualTo("PAUSED");
  }

  @Test
  void resumingAtTheMomentOfThePauseUndoesIt() {
    ContractTerms terms = terms(signed(), paused("2026-03-10"), resumed("2026-03-10"));
    assertThat(on(terms, "2026-03-10")).isEqualTo("PRICED");
  }

  @Test
  void endWinsOverAResumptionAgreedBeforeItForLater() {
    ContractTerms terms =
        terms(signed(), paused("2026-03-10"), resumed("2026-04-01"), ended("2026-03-20"));
    assertThat(on(terms, "2026-03-19")).isEqualTo("PAUSED");
    assertThat(on(terms, "2026-03-20")).isEqualTo("ENDED");
    assertThat(on(terms, "2026-04-02")).isEqualTo("ENDED");
    assertThat(atStart(terms, "2026-04-02")).isEqualTo("ENDED");
  }

  @Test
  void earlierOfTwoEndsHolds() {
    ContractTerms terms = terms(signed(), ended("2026-06-01"), ended("2026-05-01"));
    assertThat(terms.end()).contains(Agreements.day("2026-05-01"));
    assertThat(on(terms, "2026-05-02")).isEqualTo("ENDED");
  }

  @Test
  void resumingBeforeTheStartDoesNotMoveTheStart() {
    ContractTerms terms = terms(signed(), paused("2025-11-01"), resumed("2025-12-01"));
    assertThat(on(terms, "2025-12-15")).isEqualTo("BEFORE_START");
    assertThat(on(terms, "2026-01-01")).isEqualTo("PRICED");
  }

  @Test
  void pauseBeforeTheStartLastsIntoIt() {
    ContractTerms terms = terms(signed(), paused("2025-12-01"), resumed("2026-01-10"));
    assertThat(on(terms, "2025-12-15")).isEqualTo("BEFORE_START");
    assertThat(on(terms, "2026-01-01")).isEqualTo("PAUSED");
    assertThat(on(terms, "2026-01-10")).isEqualTo("PRICED");
  }

  @Test
  void contractThatIsNotEndedHasNoEnd() {
    assertThat(terms(signed(), paused("2026-03-10")).end()).isEmpty();
  }

  private static String on(ContractTerms terms, String day) {
    return word(terms.priceOn(LocalDate.parse(day)));
  }

  private static String atStart(ContractTerms terms, String day) {
    return word(terms.priceAt(at(day + "T00:00:00Z")));
  }

  private static String word(Price price) {
    return switch (price) {
      case Price.PerHour ignored -> "PRICED";
      case Price.Unpriced why -> why.name();
    };
  }
}
