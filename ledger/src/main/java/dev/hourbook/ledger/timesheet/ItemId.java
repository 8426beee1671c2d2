package dev.hourbook.ledger.timesheet;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.message.Sha256;
import java.util.Collection;

/**
 * An item: what one valuation added to one segment on one service day,
 * {@code C-17:2026-02-07@iso/1b0}.
 */
public record ItemId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ItemId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a item has a key");
    }
  }

  /** The hash that says which items a document holds, whatever their order. */
  public static String hash(Collection<ItemId> items) {
    Sha256 hash = new Sha256();
    items.stream().map(ItemId::key).sorted().forEach(hash::line);
    return hash.hex();
  }

  @Override
  public String toString() {
    return key;
  }
}
