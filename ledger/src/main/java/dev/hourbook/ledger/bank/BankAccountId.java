package dev.hourbook.ledger.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One of the house's accounts at a bank, under the name the house gives it: {@code main}. */
public record BankAccountId(@JsonValue String key) {

  /**
   * Refuses a name that could not be told from that of a line.
   *
   * @throws IllegalArgumentException if it is blank or has a stroke
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public BankAccountId {
    if (key.isBlank() || key.indexOf('/') >= 0) {
      throw new IllegalArgumentException("a bank account has a name without '/'");
    }
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "bank-account:" + key;
  }
}
