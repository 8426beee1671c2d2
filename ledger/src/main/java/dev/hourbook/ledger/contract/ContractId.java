package dev.hourbook.ledger.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** An engagement of one expert on one client project. */
public record ContractId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public ContractId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a contract has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "contract:" + key;
  }
}
