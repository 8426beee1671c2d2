package dev.hourbook.ledger.invoice;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One credit note; whoever asks for it names it, so that asking twice is asking once. */
public record CreditNoteId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CreditNoteId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a credit note has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "credit-note:" + key;
  }
}
