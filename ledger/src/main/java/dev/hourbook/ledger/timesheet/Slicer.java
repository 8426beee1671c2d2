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
    return new Slice(piece, day, order, terms.priceOn(day));
  }

  /** Pieces count from the start of the whole entry, wherever its earlier part is recorded. */
  private List<Slice> timed(Instant entryStart, Piece piece) {
    Instant start = entryStart.plusSeconds(piece.from());
    Instant end = entryStart.plusSeconds(piece.to());
    TreeSet<Instant> cuts = new TreeSet<>(terms.changesBetween(start, end));
    cuts.addAll(midnightsBetween(start, end));
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

  private List<Instant> midnightsBetween(Instant start, Instant end) {
    List<Instant> midnights = new ArrayList<>();
    LocalDate day = calendar.dayOf(start).plusDays(1);
    Instant midnight = day.atStartOfDay(calendar.zone()).toInstant();
    while (midnight.isBefore(end)) {
      midnights.add(midnight);
      day = day.plusDays(1);
      midnight = day.atStartOfDay(calendar.zone()).toInstant();
    }
    return midnights;
  }

  private static long since(Instant start, Instant moment) {
    return Duration.between(start, moment).toSeconds();
  }
}
