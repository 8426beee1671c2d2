package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The policy of a legal entity about those whom it pays. */
public record PayeePolicyId(@JsonValue String key) {

  /** That of the house's one legal entity. */
  public static final PayeePolicyId MAIN = new PayeePolicyId("main");

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PayeePolicyId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a payee policy has a key");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "payee-policy:" + key;
  }
}
