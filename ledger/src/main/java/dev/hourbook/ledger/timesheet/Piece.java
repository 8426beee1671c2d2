package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of one entry, in seconds from its start: {@code from} is included, {@code to} is not.
 * {@code day} is the service day of a stretch that is over the cap or has no price. It is absent in
 * an item, whose own day it is, and in what was stored before approvals said it.
 */
public record Piece(
    EntryId entry,
    long from,
    long to,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable LocalDate day) {

  /**
   * Refuses an empty stretch.
   *
   * @throws IllegalArgumentException if {@code to} is not above {@code from} or one is negative
   */
  public Piece {
    if (from < 0 || to <= from) {
      throw new IllegalArgumentException("no second from " + from + " to " + to + " of " + entry);
    }
  }

  /** A stretch whose day is said by what it is in. */
  public Piece(EntryId entry, long from, long to) {
    this(entry, from, to, null);
  }

  /** The same stretch, said to lie on that day. */
  public Piece on(LocalDate serviceDay) {
    return new Piece(entry, from, to, serviceDay);
  }

  /** How long it is. */
  public long length() {
    return to - from;
  }
}
