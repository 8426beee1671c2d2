package dev.hourbook.ledger.timesheet;

import java.util.ArrayList;
import java.util.List;

/** The arithmetic of stretches of entries. */
final class Pieces {
  private Pieces() {}

  /** What two lists of pieces have in common. */
  static List<Piece> common(List<Piece> some, List<Piece> others) {
    List<Piece> common = new ArrayList<>();
    for (Piece a : some) {
      for (Piece b : others) {
        long from = Math.max(a.from(), b.from());
        long to = Math.min(a.to(), b.to());
        if (a.entry().equals(b.entry()) && from < to) {
          common.add(new Piece(a.entry(), from, to));
        }
      }
    }
    return common;
  }

  /** What is left of a piece without another. */
  static List<Piece> minus(Piece piece, Piece gone) {
    if (common(List.of(piece), List.of(gone)).isEmpty()) {
      return List.of(piece);
    }
    List<Piece> left = new ArrayList<>();
    if (piece.from() < gone.from()) {
      left.add(new Piece(piece.entry(), piece.from(), gone.from()));
    }
    if (gone.to() < piece.to()) {
      left.add(new Piece(piece.entry(), gone.to(), piece.to()));
    }
    return left;
  }

  /** What is left of pieces without others. */
  static List<Piece> minus(List<Piece> pieces, List<Piece> gone) {
    List<Piece> rest = pieces;
    for (Piece one : gone) {
      rest = rest.stream().flatMap(piece -> minus(piece, one).stream()).toList();
    }
    return rest;
  }

  /** The last so many seconds of a piece. */
  static Piece last(Piece piece, long seconds) {
    return new Piece(piece.entry(), piece.to() - seconds, piece.to());
  }
}
