package dev.hourbook.ledger.period;

import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.List;

/** The undecided hours of one sheet, service day by service day; days worth nothing are out. */
public record EstimatedSheet(
    TimesheetId timesheet, Engagement engagement, List<EstimatedDay> days) {}
