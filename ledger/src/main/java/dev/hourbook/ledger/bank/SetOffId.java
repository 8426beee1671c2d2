package dev.hourbook.ledger.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Movements that the bank never saw and that come to nothing together, named by who finds them. */
public record SetOffId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SetOffId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a set-off has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "bank-set-off:" + key;
  }
}
