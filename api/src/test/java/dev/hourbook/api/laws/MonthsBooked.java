package dev.hourbook.api.laws;

import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.books.Books;
import dev.hourbook.ledger.message.LedgerEvent;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.period.Estimate;
import dev.hourbook.ledger.period.PeriodEvent.EstimateBooked;
import dev.hourbook.ledger.period.PeriodEvent.PeriodClosed;
import dev.hourbook.ledger.period.PeriodEvent.PeriodReopened;
import dev.hourbook.ledger.period.PeriodId;
import dev.hourbook.projections.books.Recorded;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.JdbcTemplate;

/** Months of the books, as the facts say that they were closed and as the journal has them. */
record MonthsBooked(JdbcTemplate jdbc, List<Recorded> facts) {

  private static final String ESTIMATED = """
      select coalesce(sum(amount), 0) from view.posting
      where account = 'assets:receivable:unbilled:estimated' and unit = 'USD'
        and booked_on <= ? and position <= ?""";

  private static final String WITHIN = """
      select count(*) from view.journal_entry
      where booked_on <= ? and position > ? and position < ?""";

  /** A month closed at a position, and opened again at another or never. */
  record Closing(PeriodId month, long from, long to, Estimate estimate) {}

  List<Closing> closings() {
    Map<Long, Closing> closings = new TreeMap<>();
    Map<PeriodId, Estimate> shown = new HashMap<>();
    Map<PeriodId, Long> closed = new HashMap<>();
    for (Recorded fact : facts) {
      switch (fact.event()) {
        case EstimateBooked e -> {
          if (e.bookedOn().equals(e.period().lastDay())) {
            shown.put(e.period(), e.estimate());
          }
        }
        case PeriodClosed e -> {
          Estimate estimate = shown.get(e.period());
          long from = fact.position();
          closed.put(e.period(), from);
          if (estimate != null) {
            closings.put(from, new Closing(e.period(), from, Long.MAX_VALUE, estimate));
          }
        }
        case PeriodReopened e -> {
          closings.computeIfPresent(
              closed.getOrDefault(e.period(), 0L),
              (from, c) -> new Closing(c.month(), from, fact.position(), c.estimate()));
          shown.remove(e.period());
        }
        default -> {}
      }
    }
    return List.copyOf(closings.values());
  }

  /** How many entries came into the month or before it while it was closed. */
  long within(Closing closing) {
    return number(WITHIN, closing.month().lastDay(), closing.from(), closing.to());
  }

  /** What clients would owe at the month's end, as it was known at a position. */
  long estimated(Closing closing, long position) {
    return number(ESTIMATED, closing.month().lastDay(), position);
  }

  private long number(String sql, Object... values) {
    return jdbc.queryForList(sql, Long.class, values).getFirst();
  }

  /** The same as the closing was shown it. */
  static long shown(Closing closing) {
    return closing.estimate().bill().stream()
        .filter(bill -> bill.currency().getCurrencyCode().equals("USD"))
        .mapToLong(Money::minor)
        .sum();
  }

  /** When everything has to be booked: on its own day, or the first that was open. */
  Map<Long, LocalDate> days() {
    Map<Long, LocalDate> days = new TreeMap<>();
    Set<PeriodId> closed = new TreeSet<>();
    for (Recorded fact : facts) {
      follow(closed, fact.event());
      Booking booking = Books.book(fact.event(), Views.day(fact));
      LocalDate day = booking.bookedOn();
      for (PeriodId month : closed) {
        day = day.isBefore(month.end()) ? month.end() : day;
      }
      if (!booking.entries().isEmpty()) {
        days.put(fact.position(), day);
      }
    }
    return days;
  }

  private static void follow(Set<PeriodId> closed, LedgerEvent event) {
    switch (event) {
      case PeriodClosed e -> closed.add(e.period());
      case PeriodReopened e -> closed.remove(e.period());
      default -> {}
    }
  }

  /** When it is booked. */
  Map<Long, LocalDate> booked() {
    Map<Long, LocalDate> days = new TreeMap<>();
    jdbc.query("select position, booked_on from view.journal_entry", row -> {
      days.put(row.getLong(1), row.getObject(2, LocalDate.class));
    });
    return days;
  }

  /** Those that are booked on another day than their own. */
  long late() {
    Map<Long, LocalDate> days = booked();
    return facts.stream()
        .filter(fact -> days.containsKey(fact.position()))
        .filter(fact ->
            !Books.book(fact.event(), Views.day(fact)).bookedOn().equals(days.get(fact.position())))
        .count();
  }
}
