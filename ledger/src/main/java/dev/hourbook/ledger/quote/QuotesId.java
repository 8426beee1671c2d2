package dev.hourbook.ledger.quote;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.hourbook.ledger.exchange.ExchangePair;
import java.util.Currency;

/** The quotes at which one currency is sold for another: {@code USD-EUR}. */
public record QuotesId(Currency sold, Currency bought) {

  private static final int CODE = 3;

  /**
   * Refuses a currency for itself.
   *
   * @throws IllegalArgumentException if both are the same
   */
  public QuotesId {
    if (sold.equals(bought)) {
      throw new IllegalArgumentException(sold + " is not sold for itself");
    }
  }

  /**
   * Reads {@link #text()} back.
   *
   * @throws IllegalArgumentException if it is not two currency codes and a dash
   */
  @JsonCreator
  public static QuotesId parse(String text) {
    if (text.length() != 2 * CODE + 1 || text.charAt(CODE) != '-') {
      throw new IllegalArgumentException("not two currencies like 'USD-EUR': " + text);
    }
    return new QuotesId(
        Currency.getInstance(text.substring(0, CODE)),
        Currency.getInstance(text.substring(CODE + 1)));
  }

  /** What is sold, a dash, what is bought. */
  @JsonValue
  public String text() {
    return sold + "-" + bought;
  }

  /** Whether a rate of that pair says what the one is worth in the other. */
  boolean areOf(ExchangePair pair) {
    return pair.equals(new ExchangePair(sold, bought))
        || pair.equals(new ExchangePair(bought, sold));
  }

  /** The stream's name; it carries its kind, so that ids never collide across aggregates. */
  @Override
  public String toString() {
    return "quote:" + text();
  }
}
