package dev.hourbook.ledger.timesheet;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractTerms;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Cuts pieces of entries where a price changes or a day of the pay calendar begins. Dated work is
 * never cut. The stored entry stays one fact.
 */
final class Slicer {

  private final ContractTerms terms;
  private final PayCalendar calendar;

  Slicer(ContractTerms terms) {
    this.terms = terms;
    this.calendar = terms.engagement().calendar();
  }

  List<Slice> cut(TimeEntry entry, Piece piece) {
    return switch (entry.work()) {
      case Work.Dated work -> List.of(dated(work, piece));
      case Work.Timed work -> timed(work.start().minusSeconds(entry.offset()), piece);
    };
  }

  private Slice dated(Work.Dated work, Piece piece) {
    LocalDate day = work.date();
    Instant order = day.atStartOfDay(calendar.zone()).toInstant();
    Piece whole = new Piece(piece.entry(), piece.from(), piece.to());
    return new Slice(whole, day, order, terms.priceOn(day));
  }

  /** Pieces count from the start of the whole entry, wherever its earlier part is recorded. */
  private List<Slice> timed(Instant entryStart, Piece piece) {
    Instant start = entryStart.plusSeconds(piece.from());
    Instant end = entryStart.plusSeconds(piece.to());
    TreeSet<Instant> cuts = new TreeSet<>(terms.changesBetween(start, end));
    cuts.addAll(calendar.midnightsBetween(start, end));
    cuts.add(end);
    List<Slice> slices = new ArrayList<>();
    Instant from = start;
    for (Instant to : cuts) {
      Piece part = new Piece(piece.entry(), since(entryStart, from), since(entryStart, to));
      slices.add(new Slice(part, calendar.dayOf(from), from, terms.priceAt(from)));
      from = to;
    }
    return slices;
  }

  private static long since(Instant start, Instant moment) {
    return Duration.between(start, moment).toSeconds();
  }
}
