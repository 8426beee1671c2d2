package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.money.Money;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.stream.IntStream;

/** How an amount is spread over the lines of an invoice; the order of the lines decides. */
final class Allocation {
  private Allocation() {}

  /**
   * Money by weight: each line its floored share, what is left one unit a line from the first. The
   * amount is at most the sum of the weights, which are not negative.
   */
  static List<Money> byWeight(Money amount, List<Money> weights) {
    Currency currency = amount.currency();
    BigInteger sum = BigInteger.valueOf(weights.stream().mapToLong(Money::minor).sum());
    long left = amount.minor();
    long[] shares = new long[weights.size()];
    for (int i = 0; i < shares.length && sum.signum() > 0; i++) {
      BigInteger exact = BigInteger.valueOf(amount.minor())
          .multiply(BigInteger.valueOf(weights.get(i).minor()));
      shares[i] = exact.divide(sum).longValueExact();
      left -= shares[i];
    }
    for (int i = 0; i < shares.length && left > 0; i++) {
      if (shares[i] < weights.get(i).minor()) {
        shares[i]++;
        left--;
      }
    }
    return IntStream.range(0, shares.length)
        .mapToObj(i -> new Money(shares[i], currency))
        .toList();
  }

  /** At most that much over weights that may come to less. */
  static List<LinePart> spread(Money most, List<Money> weights) {
    return parts(byWeight(least(most, Lines.sum(weights)), weights));
  }

  static Money least(Money a, Money b) {
    return a.compareTo(b) < 0 ? a : b;
  }

  static Money notBelowNothing(Money any) {
    return any.minor() < 0 ? Money.zero(any.currency()) : any;
  }

  /** Money from one line first, then from the others in their order; less if less is open. */
  static List<LinePart> from(int line, Money amount, List<Money> open) {
    List<Money> taken = new ArrayList<>();
    open.forEach(any -> taken.add(Money.zero(amount.currency())));
    Money left = amount;
    List<Integer> order = new ArrayList<>(List.of(line));
    IntStream.range(0, open.size()).filter(i -> i != line).forEach(order::add);
    for (int i : order) {
      Money most = least(open.get(i), left);
      if (most.minor() > 0) {
        taken.set(i, most);
        left = left.minus(most);
      }
    }
    return parts(taken);
  }

  /** The shares that are not nothing, with the numbers of their lines. */
  private static List<LinePart> parts(List<Money> shares) {
    return IntStream.range(0, shares.size())
        .filter(i -> !shares.get(i).isZero())
        .mapToObj(i -> new LinePart(i + 1, shares.get(i)))
        .toList();
  }
}
