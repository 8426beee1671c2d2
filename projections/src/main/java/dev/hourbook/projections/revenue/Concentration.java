package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How much depends on few clients: the share of the largest and of the three largest, in percent
 * half-up to one decimal, and the sum of squared percentages (HHI), half-up to a whole number. One
 * client alone is 10,000; five equal ones are 2,000.
 */
public record Concentration(Money total, BigDecimal top1, BigDecimal top3, BigDecimal hhi) {

  private static final BigDecimal WHOLE = BigDecimal.valueOf(10_000);

  /** Of revenues in one currency; empty if they come to nothing. */
  public static Optional<Concentration> of(List<Money> revenues) {
    return revenues.stream()
        .reduce(Money::plus)
        .filter(total -> !total.isZero())
        .map(total -> of(revenues, total));
  }

  private static Concentration of(List<Money> revenues, Money total) {
    return new Concentration(
        total, top(revenues, 1, total), top(revenues, 3, total), hhi(revenues, total));
  }

  private static BigDecimal top(List<Money> revenues, int count, Money total) {
    long top = revenues.stream()
        .map(Money::minor)
        .sorted(Comparator.reverseOrder())
        .limit(count)
        .mapToLong(minor -> minor)
        .sum();
    return Percent.of(top, total.minor(), RoundingMode.HALF_UP).orElseThrow();
  }

  private static BigDecimal hhi(List<Money> revenues, Money total) {
    BigInteger squares = revenues.stream()
        .map(money -> BigInteger.valueOf(money.minor()).pow(2))
        .reduce(BigInteger.ZERO, BigInteger::add);
    BigDecimal whole = new BigDecimal(BigInteger.valueOf(total.minor()).pow(2));
    return WHOLE.multiply(new BigDecimal(squares)).divide(whole, 0, RoundingMode.HALF_UP);
  }
}
