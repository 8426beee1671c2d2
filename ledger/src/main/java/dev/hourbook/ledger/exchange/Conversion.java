package dev.hourbook.ledger.exchange;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Amounts of one currency carried into the other of a pair at one rate: 1,001 JPY at USD/JPY 149.21
 * are 6.71 USD.
 */
public record Conversion(ExchangePair pair, ExchangeRate rate, Currency from) {

  /**
   * Refuses a currency that the pair does not have.
   *
   * @throws IllegalArgumentException if it is neither of the two
   */
  public Conversion {
    if (!from.equals(pair.base()) && !from.equals(pair.quote())) {
      throw new IllegalArgumentException(pair.text() + " does not convert " + from);
    }
  }

  /**
   * The legs of an entry, which sum to zero, so that what they become sums to zero too. Each minor
   * unit is rounded half-up; the few units by which the roundings differ go one by one to the legs
   * that rounding took most from, the earlier leg where it took the same. No leg ends further than
   * one unit from its exact amount.
   *
   * @throws IllegalArgumentException if the legs do not sum to zero
   */
  public List<Long> legs(List<Long> minor) {
    if (minor.stream().mapToLong(Long::longValue).sum() != 0) {
      throw new IllegalArgumentException("an entry that does not balance: " + minor);
    }
    List<Long> rounded = new ArrayList<>(minor.stream().map(this::rounded).toList());
    long residue = -rounded.stream().mapToLong(Long::longValue).sum();
    long step = Long.signum(residue);
    IntStream.range(0, minor.size())
        .boxed()
        .sorted(Comparator.comparing(
            (Integer leg) -> taken(minor.get(leg), rounded.get(leg)).multiply(unit(-step))))
        .limit(Math.abs(residue))
        .forEach(leg -> rounded.set(leg, rounded.get(leg) + step));
    return List.copyOf(rounded);
  }

  /** How much more the exact amount is than the rounded one, times the divisor. */
  private BigDecimal taken(long minor, long rounded) {
    return dividend(minor).subtract(divisor().multiply(BigDecimal.valueOf(rounded)));
  }

  /**
   * One amount in the other currency, half-up once: 1,000.00 USD at EUR/USD 1.085 are 921.66 EUR.
   *
   * @throws IllegalArgumentException if it is not in the currency that is converted
   */
  public Money of(Money amount) {
    if (!amount.currency().equals(from)) {
      throw new IllegalArgumentException("converts " + from + ", not " + amount);
    }
    return new Money(rounded(amount.minor()), to());
  }

  private long rounded(long minor) {
    return dividend(minor).divide(divisor(), 0, RoundingMode.HALF_UP).longValueExact();
  }

  private BigDecimal dividend(long minor) {
    BigDecimal amount = BigDecimal.valueOf(minor, digits(from) - digits(to()));
    return from.equals(pair.base()) ? amount.multiply(rate.value()) : amount;
  }

  private BigDecimal divisor() {
    return from.equals(pair.base()) ? BigDecimal.ONE : rate.value();
  }

  private Currency to() {
    return from.equals(pair.base()) ? pair.quote() : pair.base();
  }

  private static int digits(Currency currency) {
    return currency.getDefaultFractionDigits();
  }

  private static BigDecimal unit(long sign) {
    return BigDecimal.valueOf(sign);
  }
}
