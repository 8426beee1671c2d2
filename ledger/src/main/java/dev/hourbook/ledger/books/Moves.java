package dev.hourbook.ledger.books;

import dev.hourbook.ledger.books.Entry.Move;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.timesheet.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Moves of whole items in the making; an item that is worth nothing moves nothing. */
final class Moves {

  private final List<Entry> entries = new ArrayList<>();
  private final @Nullable String document;

  /** Legs keep their documents. */
  Moves() {
    this.document = null;
  }

  /** Legs carry that document where they arrive. */
  Moves(String document) {
    this.document = document;
  }

  Moves money(List<Item> items, Account from, Account to) {
    return add(items.stream().filter(item -> !item.amount().isZero()).toList(), from, to);
  }

  Moves seconds(List<Item> items, Account from, Account to) {
    return add(items.stream().filter(item -> item.seconds() != 0).toList(), from, to);
  }

  private Moves add(List<Item> items, Account from, Account to) {
    if (!items.isEmpty()) {
      List<String> keys = items.stream().map(item -> item.id().key()).toList();
      entries.add(new Move(new Selection.OfItems(keys), from, to, document));
    }
    return this;
  }

  List<Entry> entries() {
    return entries;
  }
}
