package dev.hourbook.projections.revenue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** Shares in percent, with one decimal. */
public final class Percent {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private Percent() {}

  /** The part in percent of the whole, in the given mode; empty if the whole is 0. */
  public static Optional<BigDecimal> of(long part, long whole, RoundingMode mode) {
    if (whole == 0) {
      return Optional.empty();
    }
    BigDecimal hundredfold = BigDecimal.valueOf(part).multiply(HUNDRED);
    return Optional.of(hundredfold.divide(BigDecimal.valueOf(whole), 1, mode));
  }
}
