package dev.hourbook.ledger.period;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of undecided work a month's end counts on: so many seconds of so many, and what they are
 * of. {@code 98 of 100, given by user:7f3}; measured ones name their weeks.
 */
public record Share(long part, long whole, String basis) {

  private static final int DECIMALS = 2;

  /**
   * Refuses a part of nothing and more than the whole.
   *
   * @throws IllegalArgumentException if part is negative or whole is not at least part and one
   */
  public Share {
    if (part < 0 || whole < 1 || part > whole) {
      throw new IllegalArgumentException("no share: " + part + " of " + whole);
    }
  }

  /** That part of an amount, rounded half-up to the minor unit. */
  public Money of(Money amount) {
    BigDecimal exact = amount.amount().multiply(BigDecimal.valueOf(part));
    int digits = amount.currency().getDefaultFractionDigits();
    return Money.exactly(
        exact.divide(BigDecimal.valueOf(whole), digits, RoundingMode.HALF_UP), amount.currency());
  }

  /** For people, rounded half-up: {@code 97.25}. */
  @JsonIgnore
  public BigDecimal percent() {
    return BigDecimal.valueOf(part)
        .movePointRight(DECIMALS)
        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
  }
}
