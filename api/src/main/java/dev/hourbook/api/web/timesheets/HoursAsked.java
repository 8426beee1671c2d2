package dev.hourbook.api.web.timesheets;

import dev.hourbook.api.intake.IncomingHours;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Work;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Hours to record, at most 500 at once: all of them or none. */
record HoursAsked(List<EntryAsked> entries) {

  private static final int MOST = 500;

  /**
   * Refuses nothing at all, and too much at once.
   *
   * @throws IllegalArgumentException if there are no entries or more than 500
   */
  HoursAsked {
    if (entries.isEmpty() || entries.size() > MOST) {
      throw new IllegalArgumentException(
          "from 1 to " + MOST + " entries at once, not " + entries.size());
    }
  }

  /**
   * One entry of a source system, {@code tracker:48213}, worked on a date or between two instants.
   * An entry that is known with the same content is passed over.
   */
  record EntryAsked(
      EntryId entry,
      ContractId contract,
      Work work,
      @Nullable String activity,
      @Nullable String description) {

    IncomingHours incoming() {
      return new IncomingHours(
          entry,
          contract,
          work,
          Objects.requireNonNullElse(activity, ""),
          Objects.requireNonNullElse(description, ""));
    }
  }

  List<IncomingHours> incoming() {
    return entries.stream().map(EntryAsked::incoming).toList();
  }
}
