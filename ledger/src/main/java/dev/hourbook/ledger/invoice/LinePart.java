package dev.hourbook.ledger.invoice;

import dev.hourbook.ledger.money.Money;

/** Part of what an invoice line, counted from 1, leaves open. */
public record LinePart(int line, Money amount) {

  LinePart negated() {
    return new LinePart(line, amount.negated());
  }
}
