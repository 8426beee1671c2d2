package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.calendar.PayWeek;

/** What a pay week comes to in one currency. */
public record WeekRow(PayWeek week, SheetSums sums) {}
