package dev.hourbook.ledger.period;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.book;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.period.Months.ALL;
import static dev.hourbook.ledger.period.Months.CLOSING;
import static dev.hourbook.ledger.period.Months.FEBRUARY;
import static dev.hourbook.ledger.period.Months.JANUARY;
import static dev.hourbook.ledger.period.Months.MARCH;
import static dev.hourbook.ledger.period.Months.MOST;
import static dev.hourbook.ledger.period.Months.close;
import static dev.hourbook.ledger.period.Months.closed;
import static dev.hourbook.ledger.period.Months.estimate;
import static dev.hourbook.ledger.period.Months.fixture;
import static dev.hourbook.ledger.period.Months.grown;
import static dev.hourbook.ledger.period.Months.hours;
import static dev.hourbook.ledger.period.Months.waiting;

import dev.hourbook.ledger.contract.Discipline;
import dev.hourbook.ledger.contract.RateCardId;
import dev.hourbook.ledger.message.StreamsInMemory;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClosingTest {

  private static final LocalDate LAST = LocalDate.parse("2026-02-28");
  private static final LocalDate NEXT = LocalDate.parse("2026-03-01");

  private final StreamsInMemory streams = waiting(hours("1", "2026-02-27", 8));
  private final Estimate estimate = estimate(streams, MOST);
  private final Estimate nothing = new Estimate(ALL, List.of());
  private final PeriodEvent.ReopeningAsked asked =
      new PeriodEvent.ReopeningAsked(FEBRUARY, "forgotten invoice", ANN);

  @Test
  void estimateIsBookedBeforeTheMonthClosesAndReversedAfter() {
    fixture(streams, FEBRUARY)
        .givenNoPriorActivity()
        .when(close(estimate))
        .expectEvents(
            new PeriodEvent.EstimateBooked(FEBRUARY, LAST, estimate, ANN),
            closed(FEBRUARY, estimate),
            new PeriodEvent.EstimateReversed(FEBRUARY, NEXT, estimate, ANN));
  }

  @Test
  void monthWithNothingUndecidedClosesWithoutEstimate() {
    fixture(streams, FEBRUARY)
        .givenNoPriorActivity()
        .when(new PeriodCommand.ClosePeriod(
            FEBRUARY, 17, List.of(), nothing, nothing.hash(), null, CLOSING, ANN))
        .expectEvents(closed(FEBRUARY, nothing));
  }

  @Test
  void otherEstimateThanTheOneShownIsRefused() {
    String shown = estimate(streams, ALL).hash();
    fixture(streams, FEBRUARY)
        .givenNoPriorActivity()
        .when(new PeriodCommand.ClosePeriod(
            FEBRUARY, 17, List.of(Months.SHEET), estimate, shown, null, CLOSING, ANN))
        .expectExceptionDetails(
            new PeriodRefusal.ChangedSinceShown(FEBRUARY, estimate.hash(), shown))
        .expectNoEvents();
  }

  @Test
  void sheetsThatNothingHappenedToAreNotValuedAgain() {
    fixture(book(signed()), FEBRUARY)
        .givenNoPriorActivity()
        .when(close(estimate))
        .expectEvents(
            new PeriodEvent.EstimateBooked(FEBRUARY, LAST, estimate, ANN),
            closed(FEBRUARY, estimate),
            new PeriodEvent.EstimateReversed(FEBRUARY, NEXT, estimate, ANN));
  }

  @Test
  void whatHappenedToASheetItsContractOrItsCardSinceItWasShownIsFound() {
    StreamsInMemory now = waiting(hours("1", "2026-02-27", 7));
    String other = estimate(now, MOST).hash();
    RateCardId card = signed().engagement().card();
    for (Object grown : List.of(Months.SHEET, Months.SHEET.contract(), card)) {
      grown(now, grown)
          .givenNoPriorActivity()
          .when(close(estimate))
          .expectExceptionDetails(
              new PeriodRefusal.ChangedSinceShown(FEBRUARY, other, estimate.hash()))
          .expectNoEvents();
    }
  }

  @Test
  void sheetThatWasWorthNothingIsValuedAgainWhenAnyCardHasGrown() {
    Estimate before = new Estimate(MOST, List.of());
    grown(streams, RateCardId.house(new Discipline("Any")))
        .givenNoPriorActivity()
        .when(close(before))
        .expectExceptionDetails(
            new PeriodRefusal.ChangedSinceShown(FEBRUARY, estimate.hash(), before.hash()));
  }

  @Test
  void monthThatIsNotOverStaysOpen() {
    PeriodCommand.ClosePeriod early = new PeriodCommand.ClosePeriod(
        FEBRUARY, 17, List.of(), nothing, nothing.hash(), null, at("2026-02-28T23:59:59Z"), ANN);
    fixture(streams, FEBRUARY)
        .givenNoPriorActivity()
        .when(early)
        .expectExceptionDetails(new PeriodRefusal.NotOver(FEBRUARY, at("2026-03-01T00:00:00Z")));
  }

  @Test
  void closedMonthIsNotClosedAgain() {
    streams.add(FEBRUARY, closed(FEBRUARY, estimate));
    fixture(streams, FEBRUARY)
        .given(closed(FEBRUARY, estimate))
        .when(close(estimate))
        .expectExceptionDetails(new PeriodRefusal.AlreadyClosed(FEBRUARY));
  }

  @Test
  void monthsCloseInOrder() {
    fixture(streams, JANUARY)
        .givenNoPriorActivity()
        .when(close(estimate))
        .expectExceptionDetails(new PeriodRefusal.EarlierOpen(FEBRUARY, JANUARY));
    streams.add(JANUARY, closed(JANUARY, nothing));
    fixture(streams, JANUARY)
        .givenNoPriorActivity()
        .when(close(estimate))
        .expectSuccessfulHandlerExecution();
  }

  @Test
  void reopeningIsAskedWithAReason() {
    fixture(streams, FEBRUARY)
        .given(closed(FEBRUARY, nothing))
        .when(new PeriodCommand.AskToReopen(FEBRUARY, "forgotten invoice", CLOSING, ANN))
        .expectEvents(asked);
    fixture(streams, FEBRUARY)
        .given(closed(FEBRUARY, nothing))
        .when(new PeriodCommand.AskToReopen(FEBRUARY, " ", CLOSING, ANN))
        .expectExceptionDetails(new PeriodRefusal.NoReason(FEBRUARY));
  }

  @Test
  void secondPersonReopensAndTheEstimateLeavesBothMonths() {
    fixture(streams, FEBRUARY)
        .given(
            new PeriodEvent.EstimateBooked(FEBRUARY, LAST, estimate, ANN),
            closed(FEBRUARY, estimate),
            new PeriodEvent.EstimateReversed(FEBRUARY, NEXT, estimate, ANN),
            asked)
        .when(new PeriodCommand.ReopenPeriod(FEBRUARY, CLOSING, BOB))
        .expectEvents(
            new PeriodEvent.PeriodReopened(FEBRUARY, "forgotten invoice", ANN, BOB),
            new PeriodEvent.EstimateReversed(FEBRUARY, LAST, estimate, BOB),
            new PeriodEvent.EstimateBooked(FEBRUARY, NEXT, estimate, BOB));
  }

  @Test
  void reopenedMonthClosesAgainWithAnEstimateOfItsOwn() {
    Estimate other = estimate(streams, ALL);
    fixture(streams, FEBRUARY)
        .given(
            closed(FEBRUARY, nothing),
            asked,
            new PeriodEvent.PeriodReopened(FEBRUARY, "forgotten invoice", ANN, BOB))
        .when(close(other))
        .expectEvents(
            new PeriodEvent.EstimateBooked(FEBRUARY, LAST, other, ANN),
            closed(FEBRUARY, other),
            new PeriodEvent.EstimateReversed(FEBRUARY, NEXT, other, ANN));
  }

  @Test
  void whoAskedCannotReopen() {
    fixture(streams, FEBRUARY)
        .given(closed(FEBRUARY, nothing), asked)
        .when(new PeriodCommand.ReopenPeriod(FEBRUARY, CLOSING, ANN))
        .expectExceptionDetails(new PeriodRefusal.SamePersonTwice(FEBRUARY, ANN));
  }

  @Test
  void askingFromBeforeTheLastReopeningIsSpent() {
    fixture(streams, FEBRUARY)
        .given(
            closed(FEBRUARY, nothing),
            asked,
            new PeriodEvent.PeriodReopened(FEBRUARY, "forgotten invoice", ANN, BOB),
            closed(FEBRUARY, nothing))
        .when(new PeriodCommand.ReopenPeriod(FEBRUARY, CLOSING, BOB))
        .expectExceptionDetails(new PeriodRefusal.NotAsked(FEBRUARY));
  }

  @Test
  void openMonthIsNotReopened() {
    fixture(streams, FEBRUARY)
        .givenNoPriorActivity()
        .when(new PeriodCommand.AskToReopen(FEBRUARY, "why", CLOSING, ANN))
        .expectExceptionDetails(new PeriodRefusal.NotClosed(FEBRUARY));
    fixture(streams, FEBRUARY)
        .given(
            closed(FEBRUARY, nothing),
            asked,
            new PeriodEvent.PeriodReopened(FEBRUARY, "why", ANN, BOB))
        .when(new PeriodCommand.ReopenPeriod(FEBRUARY, CLOSING, BOB))
        .expectExceptionDetails(new PeriodRefusal.NotClosed(FEBRUARY));
  }

  @Test
  void laterMonthIsReopenedFirst() {
    streams.add(MARCH, closed(MARCH, nothing));
    fixture(streams, FEBRUARY)
        .given(closed(FEBRUARY, nothing), asked)
        .when(new PeriodCommand.ReopenPeriod(FEBRUARY, CLOSING, BOB))
        .expectExceptionDetails(new PeriodRefusal.LaterClosed(FEBRUARY, MARCH));
  }
}
