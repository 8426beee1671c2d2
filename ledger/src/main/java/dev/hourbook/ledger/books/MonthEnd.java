package dev.hourbook.ledger.books;

import static dev.hourbook.ledger.chart.Account.COST_OF_SERVICES_ESTIMATED;
import static dev.hourbook.ledger.chart.Account.EXPERT_PAYABLE_ESTIMATED;
import static dev.hourbook.ledger.chart.Account.SERVICES_ESTIMATED;
import static dev.hourbook.ledger.chart.Account.UNBILLED_ESTIMATED;

import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.EstimatedDay;
import dev.hourbook.ledger.period.EstimatedSheet;
import dev.hourbook.ledger.period.PeriodEvent;
import dev.hourbook.ledger.period.PeriodEvent.EstimateBooked;
import dev.hourbook.ledger.period.PeriodEvent.EstimateReversed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodReopened;
import dev.hourbook.ledger.period.PeriodEvent.ReopeningAsked;
import dev.hourbook.ledger.period.PeriodId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What a month's end books: estimates of money only, for the seconds stand where they stood. */
final class MonthEnd {
  private MonthEnd() {}

  static Booking of(PeriodEvent event, LocalDate recordedOn) {
    return switch (event) {
      case EstimateBooked e -> new Booking(e.bookedOn(), booked(e.period(), e.estimate()));
      case EstimateReversed e -> new Booking(e.bookedOn(), reversed(e.period(), e.estimate()));
      // The estimate beside it books what the closing adds; a closed month is no debt.
      case PeriodClosed ignored -> new Booking(recordedOn, List.of());
      case ReopeningAsked ignored -> new Booking(recordedOn, List.of());
      case PeriodReopened ignored -> new Booking(recordedOn, List.of());
    };
  }

  private static List<Entry> booked(PeriodId period, Estimate estimate) {
    List<Entry> entries = new ArrayList<>();
    for (EstimatedSheet sheet : estimate.sheets()) {
      Dimensions whose = whose(period, sheet);
      sheet.days().forEach(day -> entries.add(legs(day, whose)));
    }
    return entries;
  }

  private static Entry legs(EstimatedDay day, Dimensions whose) {
    return new Legs(day.day())
        .debit(UNBILLED_ESTIMATED, day.bill(), whose)
        .credit(SERVICES_ESTIMATED, day.bill(), whose)
        .debit(COST_OF_SERVICES_ESTIMATED, day.pay(), whose)
        .credit(EXPERT_PAYABLE_ESTIMATED, day.pay(), whose)
        .listed();
  }

  private static List<Entry> reversed(PeriodId period, Estimate estimate) {
    List<Entry> entries = new ArrayList<>();
    for (EstimatedSheet sheet : estimate.sheets()) {
      Dimensions whose = whose(period, sheet);
      sheet.days().forEach(day -> entries.add(back(day, whose)));
    }
    return entries;
  }

  private static Entry back(EstimatedDay day, Dimensions whose) {
    return new Legs(day.day())
        .debit(SERVICES_ESTIMATED, day.bill(), whose)
        .credit(UNBILLED_ESTIMATED, day.bill(), whose)
        .debit(EXPERT_PAYABLE_ESTIMATED, day.pay(), whose)
        .credit(COST_OF_SERVICES_ESTIMATED, day.pay(), whose)
        .listed();
  }

  private static Dimensions whose(PeriodId period, EstimatedSheet sheet) {
    return Dimensions.of(sheet.timesheet()).with(sheet.engagement()).under(period.toString());
  }
}
