package dev.hourbook.ledger.books;

import java.time.LocalDate;
import java.util.List;

/**
 * What one event books: one journal entry, made of parts that each balance by themselves and are
 * expanded in order. {@code bookedOn} is the event's own accounting date; the journal moves it to
 * the first day of the earliest open month if its month is closed. No parts: the event books
 * nothing.
 */
public record Booking(LocalDate bookedOn, List<Entry> entries) {

  /** Keeps a copy, so that a booking never changes. */
  public Booking {
    entries = List.copyOf(entries);
  }
}
