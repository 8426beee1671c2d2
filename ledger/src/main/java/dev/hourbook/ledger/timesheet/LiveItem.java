package dev.hourbook.ledger.timesheet;

import java.util.List;
import java.util.stream.Stream;

/**
 * An item that is worth something to its side, whether its client agrees, and which of its pieces
 * were paid and are owed back: they are its own still, but worth nothing any more.
 */
record LiveItem(Side side, Item item, Standing standing, List<Piece> recovered) {

  LiveItem(Side side, Item item, Standing standing) {
    this(side, item, standing, List.of());
  }

  /** What was said about it. */
  enum Standing {
    /** Nothing. */
    CLEAR,
    /** It waits for a ruling. */
    DISPUTED,
    /** The ruling was for the client; the invoice that holds it has to be credited. */
    CONCEDED
  }

  LiveItem as(Standing next) {
    return new LiveItem(side, item, next, recovered);
  }

  /** A half of it, which a split made. */
  LiveItem half(Item half) {
    return new LiveItem(side, half, standing, Pieces.common(half.pieces(), recovered));
  }

  LiveItem without(List<Piece> gone) {
    return new LiveItem(
        side, item, standing, Stream.concat(recovered.stream(), gone.stream()).toList());
  }

  /** The pieces that are worth something. */
  List<Piece> pieces() {
    return Pieces.minus(item.pieces(), recovered);
  }

  boolean isClear() {
    return standing == Standing.CLEAR;
  }
}
