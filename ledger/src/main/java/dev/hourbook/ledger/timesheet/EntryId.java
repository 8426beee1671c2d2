package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A time entry by the system it comes from and that system's own id: {@code tracker:48213}. */
public record EntryId(String source, String id) implements Comparable<EntryId> {

  /**
   * Refuses a blank part, or a colon in the source.
   *
   * @throws IllegalArgumentException if a part is blank or the source has a colon
   */
  public EntryId {
    if (source.isBlank() || id.isBlank() || source.indexOf(':') >= 0) {
      throw new IllegalArgumentException("not an entry like tracker:48213: " + source + ":" + id);
    }
  }

  /**
   * Reads {@link #toString()} back.
   *
   * @throws IllegalArgumentException if there is no colon or a part is blank
   */
  @JsonCreator
  public static EntryId parse(String text) {
    int colon = text.indexOf(':');
    if (colon < 0) {
      throw new IllegalArgumentException("not an entry like tracker:48213: " + text);
    }
    return new EntryId(text.substring(0, colon), text.substring(colon + 1));
  }

  @Override
  public int compareTo(EntryId other) {
    int bySource = source.compareTo(other.source);
    return bySource != 0 ? bySource : id.compareTo(other.id);
  }

  @Override
  @JsonValue
  public String toString() {
    return source + ":" + id;
  }
}
