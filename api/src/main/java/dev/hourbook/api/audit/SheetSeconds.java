package dev.hourbook.api.audit;

import dev.hourbook.ledger.timesheet.EntryId;
import dev.hourbook.ledger.timesheet.Item;
import dev.hourbook.ledger.timesheet.Piece;
import dev.hourbook.ledger.timesheet.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;

/** The seconds of all entries of one timesheet, and which of them an event has touched. */
final class SheetSeconds {

  /** An entry on one side. */
  record Seat(EntryId entry, Side side) {}

  private record Holder(Side side, String name) {}

  private final Map<Seat, EntrySeconds> entries = new HashMap<>();
  private final Map<Holder, Set<EntryId>> holders = new HashMap<>();
  private final Set<EntryId> touched = new LinkedHashSet<>();
  private long event;

  /** What follows is said by the event at that position. */
  void at(long position) {
    event = position;
    touched.clear();
  }

  /** A stretch of an entry is recorded, all of it in one place. */
  void record(Seat seat, Piece stretch, String holder) {
    of(seat).record(stretch, event);
    put(seat.side(), stretch, holder);
  }

  /** What a place has of an entry. */
  Piece of(Seat seat, String holder) {
    return of(seat).of(holder);
  }

  void put(Side side, Piece piece, String holder) {
    touched.add(piece.entry());
    of(new Seat(piece.entry(), side)).put(piece, holder, event);
    holders.computeIfAbsent(new Holder(side, holder), h -> new HashSet<>()).add(piece.entry());
  }

  /** Puts items in, each a place of its own. */
  void put(Side side, List<Item> items) {
    for (Item item : items) {
      item.pieces().forEach(piece -> put(side, piece, item.id().key()));
    }
  }

  /** Takes what one place has of one entry. */
  void take(Seat seat, String holder) {
    touched.add(seat.entry());
    of(seat).take(holder);
  }

  /** Takes a stretch from a place. */
  void take(Side side, Piece piece, String holder) {
    touched.add(piece.entry());
    of(new Seat(piece.entry(), side)).take(piece, holder);
  }

  /** Takes all that a place has, of whatever entry. */
  void take(Side side, String holder) {
    Set<EntryId> had = holders.remove(new Holder(side, holder));
    if (had != null) {
      new ArrayList<>(had).forEach(entry -> take(new Seat(entry, side), holder));
    }
  }

  /** Says what is wrong with the entries that the event has touched. */
  void off(BiConsumer<Seat, String> sink) {
    for (EntryId entry : touched) {
      for (Side side : Side.values()) {
        Seat seat = new Seat(entry, side);
        of(seat).off(event).ifPresent(off -> sink.accept(seat, off));
      }
    }
  }

  private EntrySeconds of(Seat seat) {
    return entries.computeIfAbsent(seat, s -> new EntrySeconds(s.entry(), s.side()));
  }
}
