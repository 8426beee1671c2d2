package dev.hourbook.ledger.exchange;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;

/**
 * Two currencies in the order they are quoted: a rate of {@code USD/JPY} is so many yen for one
 * dollar.
 */
public record ExchangePair(Currency base, Currency quote) {

  /**
   * Refuses a currency against itself.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public ExchangePair {
    if (base.equals(quote)) {
      throw new IllegalArgumentException(base + " has no rate against itself");
    }
  }

  /**
   * Reads {@link #text()} back: {@code "USD/JPY"}.
   *
   * @throws IllegalArgumentException if the text is not two currency codes and a stroke
   */
  @JsonCreator
  public static ExchangePair parse(String text) {
    if (text.length() != 7 || text.charAt(3) != '/') {
      throw new IllegalArgumentException("not a pair like 'USD/JPY': " + text);
    }
    return new ExchangePair(
        Currency.getInstance(text.substring(0, 3)), Currency.getInstance(text.substring(4)));
  }

  /** Base, stroke, quote. */
  @JsonValue
  public String text() {
    return base + "/" + quote;
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "exchange:" + text();
  }
}
