package dev.hourbook.ledger.chart;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Currency;

/**
 * What an amount counts: minor units of a currency (ISO 4217, {@code USD}) or seconds of work
 * ({@code s}).
 */
public record Unit(@JsonValue String text) {

  /** Seconds of work. */
  public static final Unit SECONDS = new Unit("s");

  /**
   * Reads the text form back.
   *
   * @throws IllegalArgumentException if it is neither {@code s} nor a currency's code
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public Unit {
    if (!text.equals("s")) {
      text = Currency.getInstance(text).getCurrencyCode();
    }
  }

  /** The minor units of a currency. */
  public static Unit of(Currency currency) {
    return new Unit(currency.getCurrencyCode());
  }

  /** Whether it counts seconds, and so belongs to time accounts only. */
  public boolean isTime() {
    return equals(SECONDS);
  }

  @Override
  public String toString() {
    return text;
  }
}
