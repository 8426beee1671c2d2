package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The live items of one side that some hours mean, each with the pieces of it that are meant. */
final class Choice {

  private final SheetState sheet;

  Choice(SheetState sheet) {
    this.sheet = sheet;
  }

  /** An item, and the pieces of it that are meant: all of them, or some. */
  record Chosen(LiveItem from, List<Piece> pieces) {

    boolean isWhole() {
      return length() == length(from.item().pieces());
    }

    long length() {
      return length(pieces);
    }

    private static long length(List<Piece> pieces) {
      return pieces.stream().mapToLong(Piece::length).sum();
    }

    /** What is left of the item without the pieces meant. */
    List<Piece> rest() {
      return Pieces.minus(from.item().pieces(), pieces);
    }
  }

  /**
   * Chooses among some live items of a side.
   *
   * @throws Refused {@code correction/too-few-seconds} if not all that is meant is there
   */
  List<Chosen> of(Side side, Hours hours, List<LiveItem> among) {
    List<Chosen> found = common(hours, among);
    requireAll(side, hours, found);
    return found;
  }

  private List<Chosen> chosen(Hours hours, List<LiveItem> among) {
    return switch (hours) {
      case Hours.Named named ->
        among.stream()
            .map(live -> new Chosen(live, Pieces.common(live.item().pieces(), named.pieces())))
            .toList();
      case Hours.Latest latest -> latest(latest.seconds(), among);
      case Hours.Whole whole ->
        among.stream()
            .filter(live -> whole.items().contains(live.item().id()))
            .map(live -> new Chosen(live, live.item().pieces()))
            .toList();
      case Hours.All ignored ->
        among.stream().map(live -> new Chosen(live, live.item().pieces())).toList();
    };
  }

  /** As much of the hours named as there is among some live items; nothing is no refusal. */
  List<Chosen> common(Hours hours, List<LiveItem> among) {
    return chosen(hours, among).stream().filter(c -> !c.pieces().isEmpty()).toList();
  }

  /** The pieces meant, so that the other side gives up the same. */
  static Hours sameAs(List<Chosen> chosen) {
    return new Hours.Named(chosen.stream().flatMap(c -> c.pieces().stream()).toList());
  }

  private void requireAll(Side side, Hours hours, List<Chosen> found) {
    long seconds = found.stream().mapToLong(Chosen::length).sum();
    long asked = switch (hours) {
      case Hours.Named named -> Chosen.length(named.pieces());
      case Hours.Latest latest -> latest.seconds();
      case Hours.Whole whole ->
        Chosen.length(whole.items().stream()
            .flatMap(id -> sheet.live().get(id).item().pieces().stream())
            .toList());
      case Hours.All ignored -> seconds;
    };
    if (seconds != asked || found.isEmpty()) {
      throw new Refused(new CorrectionRefusal.TooFewSeconds(sheet.id(), side, asked, seconds));
    }
  }

  private List<Chosen> latest(long seconds, List<LiveItem> among) {
    List<Part> parts = new ArrayList<>();
    for (LiveItem live : among) {
      live.item().pieces().forEach(piece -> parts.add(new Part(live, piece, startOf(piece))));
    }
    parts.sort(Part.LATEST_FIRST);
    Map<ItemId, List<Piece>> taken = new HashMap<>();
    long left = seconds;
    for (Part part : parts) {
      long length = Math.min(left, part.piece().length());
      if (length > 0) {
        taken
            .computeIfAbsent(part.of().item().id(), id -> new ArrayList<>())
            .addFirst(Pieces.last(part.piece(), length));
      }
      left -= length;
    }
    return among.stream()
        .map(live -> new Chosen(live, taken.getOrDefault(live.item().id(), List.of())))
        .toList();
  }

  private Instant startOf(Piece piece) {
    TimeEntry entry = sheet.entry(piece.entry());
    return switch (entry.work()) {
      case Work.Dated work -> work.date().atStartOfDay(ZoneOffset.UTC).toInstant();
      case Work.Timed work -> work.start().plusSeconds(piece.from() - entry.offset());
    };
  }

  private record Part(LiveItem of, Piece piece, Instant start) {

    static final Comparator<Part> LATEST_FIRST = Comparator.comparing(Part::start)
        .thenComparing(part -> part.piece().entry())
        .thenComparingLong(part -> part.piece().from())
        .reversed();
  }
}
