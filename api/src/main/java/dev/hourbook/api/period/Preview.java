package dev.hourbook.api.period;

import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What a closing would accrue, from a position of the log; its hash is what a closing names. */
public record Preview(PeriodId period, long position, List<TimesheetId> sheets, Estimate estimate) {

  /** The same contract by contract, in the order of their keys. */
  public List<ContractEstimate> byContract() {
    Map<String, ContractEstimate> rows = new TreeMap<>();
    estimate.sheets().stream()
        .map(ContractEstimate::of)
        .forEach(row -> rows.merge(row.contract(), row, ContractEstimate::plus));
    return List.copyOf(rows.values());
  }
}
