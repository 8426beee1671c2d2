package dev.hourbook.ledger.party;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An expert, under an opaque key; names and bank details are kept elsewhere by reference. */
public record ExpertId(@JsonValue String key) {

  /**
   * Refuses a blank key, or one with a colon: a payout's id is made of it.
   *
   * @throws IllegalArgumentException if the key is blank or has a colon
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ExpertId {
    if (key.isBlank() || key.indexOf(':') >= 0) {
      throw new IllegalArgumentException("an expert has a key without a colon: " + key);
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "expert:" + key;
  }
}
