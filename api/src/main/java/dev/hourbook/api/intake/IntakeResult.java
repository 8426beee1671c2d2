package dev.hourbook.api.intake;

import dev.hourbook.ledger.message.Refused;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.TimesheetId;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a chunk: entries recorded, entries known already with the same content, and
 * entries known with other content, which were not applied.
 */
public record IntakeResult(
    int recorded, int repeated, List<EntryId> conflicts, List<TimesheetId> sheets) {

  /** Nothing came in. */
  public static final IntakeResult NONE = new IntakeResult(0, 0, List.of(), List.of());

  /**
   * The same, for who wants all of it or nothing.
   *
   * @throws Refused {@code timesheet/entry-differs} if an entry is known with other content
   */
  public IntakeResult orRefused() {
    if (!conflicts.isEmpty()) {
      throw new Refused(new EntriesDiffer(conflicts));
    }
    return this;
  }

  /** Both together. */
  public IntakeResult plus(IntakeResult other) {
    List<EntryId> all = new ArrayList<>(conflicts);
    all.addAll(other.conflicts);
    List<TimesheetId> allSheets = new ArrayList<>(sheets);
    allSheets.addAll(other.sheets);
    return new IntakeResult(
        recorded + other.recorded, repeated + other.repeated, List.copyOf(all), allSheets);
  }
}
