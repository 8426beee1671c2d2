package dev.hourbook.ledger.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A client of the house: one AI lab, under an opaque key. */
public record ClientId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ClientId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a client has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "client:" + key;
  }
}
