package dev.hourbook.api.intake;

import dev.hourbook.ledger.message.Refusal;
import dev.hourbook.ledger.timesheet.EntryId;
import java.util.List;

/** Entries that are recorded already, with other content. */
public record EntriesDiffer(List<EntryId> entries) implements Refusal {

  @Override
  public String code() {
    return "timesheet/entry-differs";
  }

  @Override
  public Kind kind() {
    return Kind.CONFLICT;
  }

  @Override
  public String message() {
    return "Recorded already with other content: " + entries + "; correct them instead. Nothing of"
        + " this request was recorded.";
  }
}
