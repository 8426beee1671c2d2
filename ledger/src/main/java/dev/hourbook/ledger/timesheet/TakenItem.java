package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A whole item that a correction takes, with the money it carries and where it stood. Seconds and
 * money are those of the item, not their opposites. {@code document} is the live invoice, payout or
 * credit note that concerns it, {@code "invoice:X"}; absent if there is none.
 */
public record TakenItem(Item item, Place place, @Nullable String document) {

  /** Its id. */
  @JsonIgnore
  public ItemId id() {
    return item.id();
  }

  static List<ItemId> ids(List<TakenItem> items) {
    return items.stream().map(TakenItem::id).toList();
  }

  /** The stretches of entries that all of them are of. */
  public static List<Piece> pieces(List<TakenItem> items) {
    return items.stream().flatMap(taken -> taken.item().pieces().stream()).toList();
  }

  /** The seconds worked in all of them, whatever the client's rounding. */
  public static long worked(List<TakenItem> items) {
    return pieces(items).stream().mapToLong(Piece::length).sum();
  }
}
