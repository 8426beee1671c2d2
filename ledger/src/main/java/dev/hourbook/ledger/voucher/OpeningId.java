package dev.hourbook.ledger.voucher;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One source of a cut-over, {@code expert-debts}: it is carried over once. */
public record OpeningId(@JsonValue String source) {

  /**
   * Refuses a blank source.
   *
   * @throws IllegalArgumentException if the source is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public OpeningId {
    if (source.isBlank()) {
      throw new IllegalArgumentException("an opening entry has a source");
    }
  }

  /** The stream's name. */
  @Override
  public String toString() {
    return "opening:" + source;
  }
}
