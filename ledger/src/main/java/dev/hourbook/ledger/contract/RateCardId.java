package dev.hourbook.ledger.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** The rate card of one discipline, of the house or of one client: {@code house/Radiology}. */
public record RateCardId(@JsonValue String key) {

  /**
   * Refuses a blank key.
   *
   * @throws IllegalArgumentException if the key is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public RateCardId {
    if (key.isBlank()) {
      throw new IllegalArgumentException("a rate-card has a key");
    }
  }

  /** The house's own card of a discipline. */
  public static RateCardId house(Discipline discipline) {
    return new RateCardId("house/" + discipline.name());
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "rate-card:" + key;
  }
}
