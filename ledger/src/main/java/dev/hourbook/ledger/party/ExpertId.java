package dev.hourbook.ledger.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An expert, under an opaque key; names and bank details are kept elsewhere by reference. */
public record ExpertId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ExpertId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a expert has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "expert:" + key;
  }
}
