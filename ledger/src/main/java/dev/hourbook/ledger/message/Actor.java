package dev.hourbook.ledger.message;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;

/** Who acts: a user's opaque key such as {@code user:7f3}, or {@code system:auto-approval}. */
public record Actor(@JsonValue String key) {

  /**
   * Reads the text form back.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Actor {
    if (key.isBlank()) {
      throw new IllegalArgumentException("an actor has a key");
    }
  }

  /** The actor of acts that a rule takes by itself, for instance {@code system:auto-approval}. */
  public static Actor system(String rule) {
    return new Actor("system:" + rule);
  }

  /** Whether someone acts and no rule. */
  @JsonIgnore
  public boolean isPerson() {
    return !key.startsWith("system:");
  }

  @Override
  public String toString() {
    return key;
  }
}
