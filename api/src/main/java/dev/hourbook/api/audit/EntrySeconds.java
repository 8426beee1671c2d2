package dev.hourbook.api.audit;

import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Side;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The seconds of one entry on one side: what has which of them, and by which event. */
final class EntrySeconds {

  /** A stretch, what has it, and the event that put it there. */
  private record Part(long from, long to, String holder, long event) {

    static final Comparator<Part> IN_ORDER =
        Comparator.comparingLong(Part::from).thenComparingLong(Part::to);

    @Override
    public String toString() {
      return holder + " (event " + event + ")";
    }
  }

  private final EntryId entry;
  private final Side side;
  private final List<Part> parts = new ArrayList<>();
  private @Nullable Part recorded;

  EntrySeconds(EntryId entry, Side side) {
    this.entry = entry;
    this.side = side;
  }

  /** A stretch is recorded beside what has a place already; together they are the entry. */
  void record(Piece stretch, long event) {
    long from = stretch.from();
    long to = stretch.to();
    for (Part part : parts) {
      from = Math.min(from, part.from());
      to = Math.max(to, part.to());
    }
    recorded = new Part(from, to, "recorded", event);
  }

  /** All that the holder has, from its first second to its last; the whole if it has nothing. */
  Piece of(String holder) {
    long from = Long.MAX_VALUE;
    long to = Long.MIN_VALUE;
    for (Part part : parts) {
      if (part.holder().equals(holder)) {
        from = Math.min(from, part.from());
        to = Math.max(to, part.to());
      }
    }
    return from < to ? new Piece(entry, from, to) : whole();
  }

  /** All of it; the first second if nobody has recorded it. */
  Piece whole() {
    return recorded == null
        ? new Piece(entry, 0, 1)
        : new Piece(entry, recorded.from(), recorded.to());
  }

  void put(Piece piece, String holder, long event) {
    parts.add(new Part(piece.from(), piece.to(), holder, event));
  }

  /** Takes all that the holder has. */
  void take(String holder) {
    parts.removeIf(part -> part.holder().equals(holder));
  }

  /** Takes a stretch of what the holder has; what it has not is nothing to it. */
  void take(Piece piece, String holder) {
    List<Part> cut = new ArrayList<>();
    for (Part part : parts) {
      boolean met =
          part.holder().equals(holder) && part.from() < piece.to() && part.to() > piece.from();
      if (!met) {
        cut.add(part);
        continue;
      }
      if (part.from() < piece.from()) {
        cut.add(new Part(part.from(), piece.from(), holder, part.event()));
      }
      if (part.to() > piece.to()) {
        cut.add(new Part(piece.to(), part.to(), holder, part.event()));
      }
    }
    parts.clear();
    parts.addAll(cut);
  }

  /** The first seconds that are in no place or in two, as the event leaves them. */
  Optional<String> off(long event) {
    Part whole = recorded;
    if (whole == null) {
      return parts.stream()
          .findFirst()
          .map(part -> said(part.from(), part.to()) + " were never recorded, and are " + part);
    }
    parts.sort(Part.IN_ORDER);
    long reached = whole.from();
    Part last = whole;
    for (Part part : parts) {
      if (part.from() > reached) {
        return Optional.of(hole(reached, part.from(), event));
      }
      if (part.from() < reached) {
        return Optional.of(
            said(part.from(), Math.min(reached, part.to())) + " are " + last + " and " + part);
      }
      if (part.to() > whole.to()) {
        return Optional.of(said(whole.to(), part.to()) + " are " + part + " and were not " + whole);
      }
      reached = part.to();
      last = part;
    }
    return reached < whole.to() ? Optional.of(hole(reached, whole.to(), event)) : Optional.empty();
  }

  private String hole(long from, long to, long event) {
    return said(from, to) + " are nowhere since event " + event + ", but were " + recorded;
  }

  private String said(long from, long to) {
    return entry + ", " + side.word() + ": seconds " + from + " to " + to;
  }
}
