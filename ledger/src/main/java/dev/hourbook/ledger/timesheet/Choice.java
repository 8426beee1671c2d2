package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.message.Refused;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

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
            .map(live -> new Chosen(live, Pieces.common(live.pieces(), named.pieces())))
            .toList();
      case Hours.Latest latest -> latest(latest.seconds(), among);
      case Hours.Whole whole ->
        among.stream()
            .filter(live -> whole.items().contains(live.item().id()))
            .map(live -> new Chosen(live, live.pieces()))
            .toList();
      case Hours.All ignored ->
        among.stream().map(live -> new Chosen(live, live.pieces())).toList();
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
            .flatMap(id -> sheet.live().get(id).pieces().stream())
            .toList());
      case Hours.All ignored -> seconds;
    };
    if (seconds != asked || found.isEmpty()) {
      throw new Refused(new CorrectionRefusal.TooFewSeconds(sheet.id(), side, asked, seconds));
    }
  }

  private List<Chosen> latest(long seconds, List<LiveItem> among) {
    List<Piece> pieces = among.stream().flatMap(live -> live.pieces().stream()).toList();
    List<Piece> latest = latest(pieces, seconds);
    return among.stream()
        .map(live -> new Chosen(live, Pieces.common(live.pieces(), latest)))
        .toList();
  }

  /** The latest worked of some pieces, so many seconds of them or all there are. */
  List<Piece> latest(List<Piece> pieces, long seconds) {
    List<Piece> latestFirst = pieces.stream()
        .sorted(Comparator.comparing(this::startOf)
            .thenComparing(Piece::entry)
            .thenComparingLong(Piece::from)
            .reversed())
        .toList();
    List<Piece> taken = new ArrayList<>();
    long left = seconds;
    for (Piece piece : latestFirst) {
      long length = Math.min(left, piece.length());
      if (length > 0) {
        taken.add(Pieces.last(piece, length));
      }
      left -= length;
    }
    return taken;
  }

  private Instant startOf(Piece piece) {
    TimeEntry entry = sheet.entry(piece.entry());
    return switch (entry.work()) {
      case Work.Dated work -> work.date().atStartOfDay(ZoneOffset.UTC).toInstant();
      case Work.Timed work -> work.start().plusSeconds(piece.from() - entry.offset());
    };
  }
}
