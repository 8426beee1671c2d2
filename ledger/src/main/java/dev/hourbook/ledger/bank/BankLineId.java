package dev.hourbook.ledger.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** One line of a bank account's statements: the account and the bank's id, {@code main/48213}. */
public record BankLineId(BankAccountId account, String id) {

  /**
   * Refuses a blank id.
   *
   * @throws IllegalArgumentException if the id is blank
   */
  public BankLineId {
    if (id.isBlank()) {
      throw new IllegalArgumentException("a bank line has an id");
    }
  }

  /**
   * Reads {@link #text()} back; an id may have strokes, an account has none.
   *
   * @throws IllegalArgumentException if the text is not an account, a stroke and an id
   */
  @JsonCreator
  public static BankLineId parse(String text) {
    int stroke = text.indexOf('/');
    if (stroke < 1) {
      throw new IllegalArgumentException("not a bank line like 'main/48213': " + text);
    }
    return new BankLineId(new BankAccountId(text.substring(0, stroke)), text.substring(stroke + 1));
  }

  /** Account, stroke, id. */
  @JsonValue
  public String text() {
    return account.key() + "/" + id;
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "bank-line:" + text();
  }
}
