package dev.hourbook.api.web.timesheets;

import dev.hourbook.ledger.timesheet.Hours;
import dev.hourbook.ledger.timesheet.ItemId;
import dev.hourbook.ledger.timesheet.Piece;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which approved hours are meant: so many seconds, the latest worked; or stretches of entries; or
 * whole items; or, with {@code all}, everything that is there. One of the four.
 */
public record HoursMeant(
    @Nullable Long seconds,
    @Nullable List<Piece> pieces,
    @Nullable List<ItemId> items,
    @Nullable Boolean all) {

  /**
   * Refuses to guess.
   *
   * @throws IllegalArgumentException unless exactly one is said
   */
  public HoursMeant {
    long said = Stream.of(seconds, pieces, items, all).filter(Objects::nonNull).count();
    if (said != 1 || Boolean.FALSE.equals(all)) {
      throw new IllegalArgumentException(
          "say which hours: one of seconds, pieces, items, or all as true");
    }
    if (seconds != null && seconds <= 0) {
      throw new IllegalArgumentException("a correction is of at least a second, not " + seconds);
    }
  }

  /** The same for the ledger. */
  public Hours hours() {
    if (seconds != null) {
      return new Hours.Latest(seconds);
    }
    if (pieces != null) {
      return new Hours.Named(pieces);
    }
    return items == null ? new Hours.All() : new Hours.Whole(items);
  }
}
