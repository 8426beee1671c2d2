package dev.hourbook.api.csv;

import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Work;
import java.time.LocalDate;

/** One line of {@code time-entries.csv}: work on a date with a duration. */
record StagedEntry(
    long line,
    String sourceId,
    String contract,
    LocalDate day,
    long seconds,
    String activity,
    String description) {

  IncomingHours hours(String source) {
    return new IncomingHours(
        new EntryId(source, sourceId),
        new ContractId(contract),
        new Work.Dated(day, seconds),
        activity,
        description);
  }
}
