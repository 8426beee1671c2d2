package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.party.ExpertId;

/** An expert as somebody who is paid; one for each, under the expert's key. */
public record PayeeId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PayeeId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a payee has a key");
    }
  }

  /** The payee that an expert is. */
  public static PayeeId of(ExpertId expert) {
    return new PayeeId(expert.key());
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "payee:" + key;
  }
}
