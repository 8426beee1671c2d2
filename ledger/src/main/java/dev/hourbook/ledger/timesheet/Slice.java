package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.contract.Price;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A piece that lies on one day under one price. {@code order} is when it was worked: dated work
 * stands at the start of its day and has no order within it but its source id.
 */
record Slice(Piece piece, LocalDate day, Instant order, Price price) {

  static final Comparator<Slice> BY_START = Comparator.comparing(Slice::order)
      .thenComparing(slice -> slice.piece().entry())
      .thenComparingLong(slice -> slice.piece().from());

  /** The piece with its day, for where no item says it. */
  Piece dated() {
    return piece.on(day);
  }

  Slice first(long seconds) {
    return with(piece.from(), piece.from() + seconds, order);
  }

  Slice without(long seconds) {
    return with(piece.from() + seconds, piece.to(), order);
  }

  private Slice with(long from, long to, Instant start) {
    return new Slice(new Piece(piece.entry(), from, to), day, start, price);
  }
}
