package dev.hourbook.projections.revenue;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/** What approved hours are billed at and what they cost, in one currency. */
public record Margin(Money revenue, Money pay) {

  /** Revenue less pay; negative where hours cost more than they bring. */
  public Money grossProfit() {
    return revenue.minus(pay);
  }

  /** Gross profit in percent of revenue, half-up to one decimal; empty without revenue. */
  public Optional<BigDecimal> takeRate() {
    return Percent.of(grossProfit().minor(), revenue.minor(), RoundingMode.HALF_UP);
  }

  /**
   * Both together.
   *
   * @throws IllegalArgumentException if the currencies differ
   */
  public Margin plus(Margin o) {
    return new Margin(revenue.plus(o.revenue), pay.plus(o.pay));
  }
}
