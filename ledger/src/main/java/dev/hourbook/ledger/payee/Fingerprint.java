package dev.hourbook.ledger.payee;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A hash that the provider or an operator gives an account, {@code fp-8c1f0a77}: the same for the
 * same account, whoever holds it, and no way back to its number.
 */
public record Fingerprint(@JsonValue String hash) {

  /**
   * Refuses a blank hash.
   *
   * @throws IllegalArgumentException if the hash is blank
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Fingerprint {
    if (hash.isBlank()) {
      throw new IllegalArgumentException("a fingerprint is a hash");
    }
  }

  /** The stream of those who hold the account; it carries its kind, so that ids never collide. */
  @Override
  public String toString() {
    return "payee-account:" + hash;
  }
}
