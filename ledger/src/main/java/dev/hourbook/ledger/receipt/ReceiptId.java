package dev.hourbook.ledger.receipt;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One payment by a client; whoever enters it names it, for instance by the bank's reference. */
public record ReceiptId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ReceiptId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a receipt has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "receipt:" + key;
  }
}
