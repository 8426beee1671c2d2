package dev.hourbook.projections.journal;

import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.books.Selection;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Posting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What the items and documents that a batch moves hold in each account: read from the journal once,
 * then kept by the batch's own postings in order.
 */
final class Holdings {

  /** Of one item or document. Cells that came to zero are gone. */
  private static final class Held {
    private final Map<Account, TreeMap<Cell, Long>> accounts = new EnumMap<>(Account.class);

    void add(Cell cell, long amount) {
      accounts
          .computeIfAbsent(cell.account(), account -> new TreeMap<>())
          .merge(cell, amount, Held::sum);
    }

    private static @Nullable Long sum(Long held, Long added) {
      long sum = Math.addExact(held, added);
      return sum == 0 ? null : sum;
    }

    Map<Cell, Long> in(Account account) {
      return accounts.getOrDefault(account, new TreeMap<>());
    }
  }

  private final Map<String, Held> items = new HashMap<>();
  private final Map<String, Held> documents = new HashMap<>();

  /** Watches whatever the move will select. */
  void watch(Move move) {
    switch (move.what()) {
      case Selection.OfItems of ->
        of.items().forEach(item -> items.computeIfAbsent(item, key -> new Held()));
      case Selection.OfDocument of -> documents.computeIfAbsent(of.document(), key -> new Held());
    }
  }

  List<String> watchedItems() {
    return List.copyOf(items.keySet());
  }

  List<String> watchedDocuments() {
    return List.copyOf(documents.keySet());
  }

  /** An item's balance in the journal as it stands before the batch. */
  void openItem(String item, Cell cell, long amount) {
    add(items.get(item), cell, amount);
  }

  /** The same of a document. */
  void openDocument(String document, Cell cell, long amount) {
    add(documents.get(document), cell, amount);
  }

  /** Posts a leg of the batch. */
  void post(Posting leg) {
    Cell cell = Cell.of(leg);
    add(items.get(leg.dimensions().item()), cell, leg.amount());
    add(documents.get(leg.dimensions().document()), cell, leg.amount());
  }

  private static void add(@Nullable Held held, Cell cell, long amount) {
    if (held != null) {
      held.add(cell, amount);
    }
  }

  /** The legs by which everything selected leaves one account for the other. */
  List<Posting> legs(Move move) {
    List<Posting> legs = new ArrayList<>();
    for (Held held : selected(move.what())) {
      held.in(move.from()).forEach((cell, amount) -> {
        legs.add(cell.leg(move.from(), -amount, null));
        legs.add(cell.leg(move.to(), amount, move.document()));
      });
    }
    return legs;
  }

  private List<Held> selected(Selection what) {
    return switch (what) {
      case Selection.OfItems of ->
        of.items().stream().map(item -> items.getOrDefault(item, new Held())).toList();
      case Selection.OfDocument of -> List.of(documents.getOrDefault(of.document(), new Held()));
    };
  }
}
