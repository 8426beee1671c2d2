package dev.hourbook.ledger.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** A kind of expertise that is sold: {@code Radiology}, {@code In House Support}. */
public record Discipline(@JsonValue String name) {

  /**
   * Refuses a blank name.
   *
   * @throws IllegalArgumentException if the name is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Discipline {
    if (name.isBlank()) {
      throw new IllegalArgumentException("a discipline has a name");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
