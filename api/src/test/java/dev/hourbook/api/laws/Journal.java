package dev.hourbook.api.laws;

import dev.hourbook.ledger.books.Booking;
import dev.hourbook.ledger.books.Entry;
import dev.hourbook.ledger.books.Selection;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A journal that keeps balances: by item, by document, and by whom they are owed. */
final class Journal {

  private record Cell(Account account, Unit unit, @Nullable LocalDate day, Dimensions of) {}

  private final Map<String, Map<Cell, Long>> items = new HashMap<>();
  private final Map<String, Map<Cell, Long>> documents = new HashMap<>();
  private final Map<String, Long> sums = new TreeMap<>();

  /** Posts a booking; every entry of it has to balance, book by book and unit by unit. */
  void post(Booking booking) {
    Map<List<Object>, Long> balance = new LinkedHashMap<>();
    for (Entry entry : booking.entries()) {
      List<Posting> legs = switch (entry) {
        case Entry.Listed listed -> listed.postings();
        case Entry.Move move -> expanded(move);
      };
      for (Posting leg : legs) {
        add(leg);
        balance.merge(List.of(leg.account().book(), leg.unit()), leg.amount(), Long::sum);
      }
    }
    balance.values().removeIf(sum -> sum == 0);
    if (!balance.isEmpty()) {
      throw new IllegalStateException("an entry is off by " + balance);
    }
  }

  private void add(Posting leg) {
    Dimensions of = leg.dimensions();
    Cell cell = new Cell(leg.account(), leg.unit(), leg.servicedOn(), of);
    keep(items, of.item(), cell, leg.amount());
    keep(documents, of.document(), cell, leg.amount());
    Sums.all(leg).forEach(name -> sums.merge(name, leg.amount(), Math::addExact));
  }

  private static void keep(
      Map<String, Map<Cell, Long>> index, @Nullable String key, Cell cell, long amount) {
    if (key != null) {
      index.computeIfAbsent(key, it -> new LinkedHashMap<>()).merge(cell, amount, Math::addExact);
    }
  }

  private List<Posting> expanded(Entry.Move move) {
    List<Posting> legs = new ArrayList<>();
    for (Map<Cell, Long> held : selected(move.what())) {
      held.forEach((cell, amount) -> {
        if (cell.account() == move.from() && amount != 0) {
          String under = move.document();
          Dimensions there = under == null ? cell.of() : cell.of().under(under);
          legs.add(new Posting(move.from(), cell.unit(), -amount, cell.day(), cell.of()));
          legs.add(new Posting(move.to(), cell.unit(), amount, cell.day(), there));
        }
      });
    }
    if (legs.isEmpty()) {
      throw new IllegalStateException("nothing to move: " + move);
    }
    return legs;
  }

  private List<Map<Cell, Long>> selected(Selection what) {
    return switch (what) {
      case Selection.OfItems of ->
        of.items().stream().map(item -> items.getOrDefault(item, Map.of())).toList();
      case Selection.OfDocument of -> List.of(documents.getOrDefault(of.document(), Map.of()));
    };
  }

  /** What an item holds in an account, in whatever unit; accounts of time have only seconds. */
  long of(String item, Account account) {
    return items.getOrDefault(item, Map.of()).entrySet().stream()
        .filter(held -> held.getKey().account() == account)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What is booked under a document in an account of money. */
  long under(String document, Account account) {
    return documents.getOrDefault(document, Map.of()).entrySet().stream()
        .filter(held -> held.getKey().account() == account)
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  /** What of an item does not balance in a book and unit; nothing if all is well. */
  Map<List<Object>, Long> off(String item) {
    Map<List<Object>, Long> off = new HashMap<>();
    items
        .getOrDefault(item, Map.of())
        .forEach((cell, amount) ->
            off.merge(List.of(cell.account().book(), cell.unit()), amount, Long::sum));
    off.values().removeIf(sum -> Objects.equals(sum, 0L));
    return off;
  }

  /** Sums by name, those of zero included. */
  Map<String, Long> sums() {
    return sums;
  }
}
