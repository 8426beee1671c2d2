package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * One record of work from its source system. {@code offset} is 0, or for the later part of an entry
 * that crossed the week's end the seconds that lie in earlier weeks. {@code hash} is the SHA-256 of
 * the source's record, whose free text stays outside the log.
 */
public record TimeEntry(EntryId id, Work work, long offset, String activity, String hash) {

  /**
   * Refuses an entry that would begin before its own start.
   *
   * @throws IllegalArgumentException if the offset is negative
   */
  public TimeEntry {
    if (offset < 0) {
      throw new IllegalArgumentException("an offset is never negative: " + offset + " in " + id);
    }
  }

  /** All of it as one piece. */
  @JsonIgnore
  public Piece whole() {
    return new Piece(id, offset, offset + work.seconds());
  }
}
