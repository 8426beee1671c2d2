package dev.hourbook.projections.timesheets;

import dev.hourbook.ledger.timesheet.TimesheetId;

/** One timesheet in a list, with whom it is about. */
public record SheetRow(
    TimesheetId timesheet,
    String client,
    String clientName,
    String expert,
    String discipline,
    String project,
    boolean late,
    SheetSums sums) {}
