package dev.hourbook.api.intake;

import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.message.Sha256;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Work;

/** A source system's record of work, free text included; that text stays outside the log. */
public record IncomingHours(
    EntryId entry, ContractId contract, Work work, String activity, String description) {

  /** The SHA-256 of everything the source said. */
  public String hash() {
    return new Sha256()
        .line(entry.toString())
        .line(contract.key())
        .line(work.toString())
        .line(activity)
        .line(description)
        .hex();
  }
}
