package dev.hourbook.projections.journal;

import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.books.Entry;
import dev.hourbook.ledger.books.Selection;
import dev.hourbook.ledger.catalog.EventNames;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.projections.books.Recorded;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A batch of events on its way to journal entries: booked as they come, then expanded in order from
 * what the journal held before the batch.
 */
final class Bookings {

  private static final Map<Class<?>, String> NAMES = EventNames.ALL.entrySet().stream()
      .collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

  /** An event and what it books, moves not yet expanded. */
  record Booked(Recorded recorded, Booking booking) {}

  private final List<Booked> taken = new ArrayList<>();
  private final Holdings holdings = new Holdings();
  private final Set<Account> movedFrom = EnumSet.noneOf(Account.class);
  private int legs;

  void take(Recorded recorded) {
    LocalDate recordedOn = LocalDate.ofInstant(recorded.recordedAt(), ZoneOffset.UTC);
    Booking booking = Books.book(recorded.event(), recordedOn);
    if (booking.entries().isEmpty() && !ClosedMonths.isChanged(recorded.event())) {
      return;
    }
    taken.add(new Booked(recorded, booking));
    for (Entry entry : booking.entries()) {
      legs += legs(entry);
      if (entry instanceof Entry.Move move) {
        holdings.watch(move);
        movedFrom.add(move.from());
      }
    }
  }

  /** Of a document nothing is known yet; it is a payout's, and has few. */
  private static int legs(Entry entry) {
    return switch (entry) {
      case Entry.Listed listed -> listed.postings().size();
      case Entry.Move move ->
        switch (move.what()) {
          case Selection.OfItems of -> 2 * of.items().size();
          case Selection.OfDocument ignored -> 2;
        };
    };
  }

  /** About how many legs were taken. */
  int legs() {
    return legs;
  }

  /** Those that book something or move the first open day, in order. */
  List<Booked> taken() {
    return taken;
  }

  /** Reads what the batch moves. */
  void open(OpenBalances balances) {
    balances.fill(holdings, movedFrom);
  }

  /** Counts a leg as posted before the batch. */
  void posted(Posting leg) {
    holdings.post(leg);
  }

  /** The next of those taken as an entry; nothing for one that books nothing. */
  Optional<JournalEntry> expanded(Booked booked, ClosedMonths months) {
    Recorded recorded = booked.recorded();
    months.after(recorded);
    if (booked.booking().entries().isEmpty()) {
      return Optional.empty();
    }
    List<Posting> legs = new ArrayList<>();
    for (Entry entry : booked.booking().entries()) {
      List<Posting> part = switch (entry) {
        case Entry.Listed listed -> listed.postings();
        case Entry.Move move -> moved(recorded, move);
      };
      part.forEach(holdings::post);
      legs.addAll(part);
    }
    return Optional.of(new JournalEntry(
        recorded.position(),
        NAMES.getOrDefault(recorded.event().getClass(), ""),
        months.open(booked.booking().bookedOn()),
        recorded.recordedAt(),
        legs));
  }

  private List<Posting> moved(Recorded recorded, Entry.Move move) {
    List<Posting> legs = holdings.legs(move);
    if (legs.isEmpty()) {
      throw new IllegalStateException("journal/nothing-to-move: event " + recorded.position()
          + " moves from " + move.from().path() + " what holds nothing there: " + move.what());
    }
    return legs;
  }
}
