package dev.hourbook.projections.explain;

import dev.hourbook.ledger.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/** What a figure comes to. */
public sealed interface Value {

  /** Money. */
  record Amount(Money money) implements Value {
    @Override
    public String toString() {
      return money.toString();
    }
  }

  /** Percent; empty where there is no whole to be a part of. */
  record Share(Optional<BigDecimal> percent) implements Value {
    @Override
    public String toString() {
      return percent.map(share -> share.toPlainString() + " %").orElse("none");
    }
  }
}
