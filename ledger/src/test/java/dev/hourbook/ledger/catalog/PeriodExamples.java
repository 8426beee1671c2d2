package dev.hourbook.ledger.catalog;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.C1;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.engagement;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.EstimatedDay;
import dev.hourbook.ledger.period.EstimatedSheet;
import dev.hourbook.ledger.period.PeriodEvent;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.period.Share;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.Stream;

/** One of each fact about a month of the books. */
final class PeriodExamples {

  private static final PeriodId FEBRUARY = PeriodId.of(YearMonth.of(2026, 2));

  private PeriodExamples() {}

  static Stream<LedgerEvent> all() {
    Estimate estimate = new Estimate(
        new Share(98, 100, "given by user:ann"),
        List.of(new EstimatedSheet(
            new TimesheetId(C1, PayWeek.parse("2026-02-23@iso")),
            engagement(PayCalendar.ISO),
            List.of(new EstimatedDay(
                LocalDate.parse("2026-02-27"),
                3_600,
                3_600,
                Money.of("93.10", USD),
                Money.of("58.80", USD))))));
    return Stream.of(
        new PeriodEvent.EstimateBooked(FEBRUARY, FEBRUARY.lastDay(), estimate, ANN),
        new PeriodEvent.EstimateReversed(FEBRUARY, FEBRUARY.end(), estimate, ANN),
        new PeriodEvent.PeriodClosed(FEBRUARY, 4_711, "ab12", "the client is on leave", ANN),
        new PeriodEvent.ReopeningAsked(FEBRUARY, "an invoice was forgotten", ANN),
        new PeriodEvent.PeriodReopened(FEBRUARY, "an invoice was forgotten", ANN, BOB));
  }
}
