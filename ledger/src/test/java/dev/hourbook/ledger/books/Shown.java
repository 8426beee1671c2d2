package dev.hourbook.ledger.books;

import dev.hourbook.ledger.books.Entry.Listed;
import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.chart.Posting;
import java.util.List;
import java.util.stream.Stream;

/** Bookings in short, for assertions. */
final class Shown {
  private Shown() {}

  /** The listed legs in order: {@code "assets:receivable:unbilled 9500 USD"}. */
  static List<String> legs(Booking booking) {
    return postings(booking).map(Shown::leg).toList();
  }

  /** The listed legs of one item. */
  static List<String> legs(Booking booking, String item) {
    return postings(booking)
        .filter(posting -> item.equals(posting.dimensions().item()))
        .map(Shown::leg)
        .toList();
  }

  static Stream<Posting> postings(Booking booking) {
    return booking.entries().stream()
        .filter(Listed.class::isInstance)
        .flatMap(entry -> ((Listed) entry).postings().stream());
  }

  /** The moves in order: {@code "assets:receivable:unbilled > assets:receivable"}. */
  static List<String> moves(Booking booking) {
    return moved(booking)
        .map(move -> move.from().path() + " > " + move.to().path())
        .toList();
  }

  static Stream<Move> moved(Booking booking) {
    return booking.entries().stream().filter(Move.class::isInstance).map(Move.class::cast);
  }

  static String leg(Posting posting) {
    return posting.account().path() + " " + posting.amount() + " " + posting.unit();
  }
}
