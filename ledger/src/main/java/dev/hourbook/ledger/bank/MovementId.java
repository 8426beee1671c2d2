package dev.hourbook.ledger.bank;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * One time that a document moved the bank in the books, counted from 1 within the document:
 * {@code receipt:R-1#1} is what came in, {@code receipt:R-1#2} the first that was paid back.
 */
public record MovementId(String document, int number) implements Comparable<MovementId> {

  /**
   * Refuses a movement of no document.
   *
   * @throws IllegalArgumentException if the document is blank or the number below 1
   */
  public MovementId {
    if (document.isBlank() || number < 1) {
      throw new IllegalArgumentException("a movement has a document and counts from 1");
    }
  }

  /**
   * Reads {@link #text()} back.
   *
   * @throws IllegalArgumentException if the text is not a document, a hash sign and a number
   */
  @JsonCreator
  public static MovementId parse(String text) {
    int hash = text.lastIndexOf('#');
    if (hash < 1) {
      throw new IllegalArgumentException("not a movement like 'receipt:R-1#1': " + text);
    }
    return new MovementId(text.substring(0, hash), Integer.parseInt(text.substring(hash + 1)));
  }

  /** Document, hash sign, number. */
  @JsonValue
  public String text() {
    return document + "#" + number;
  }

  @Override
  public int compareTo(MovementId other) {
    int byDocument = document.compareTo(other.document);
    return byDocument != 0 ? byDocument : Integer.compare(number, other.number);
  }

  @Override
  public String toString() {
    return text();
  }
}
