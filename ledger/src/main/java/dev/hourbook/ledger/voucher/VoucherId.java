package dev.hourbook.ledger.voucher;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One entry made by hand; whoever makes it names it, an import by its source's id. */
public record VoucherId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public VoucherId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a voucher has a key");
    }
  }

  /** The voucher of a record in another system, {@code "tracker/48213"}: the same for ever. */
  public static VoucherId of(String source, String id) {
    return new VoucherId(source + "/" + id);
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "voucher:" + key;
  }
}
