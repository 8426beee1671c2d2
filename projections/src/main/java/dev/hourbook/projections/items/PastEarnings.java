package dev.hourbook.projections.items;

import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.payout.EarningsEvent.EarningsCarriedOver;
import dev.hourbook.ledger.timesheet.Item;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/** Earnings of older books as one item of their week's first day. */
final class PastEarnings {

  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600);
  private static final int DECIMALS = 8;

  private PastEarnings() {}

  static Item item(EarningsCarriedOver e) {
    return new Item(
        e.earnings().item(),
        e.earnings().week().week().start(),
        average(e.amount(), e.seconds()),
        e.seconds(),
        e.amount(),
        0,
        List.of());
  }

  /** Older books do not say the rate; what an hour came to is shown, rounded half up. */
  private static Rate average(Money amount, long seconds) {
    BigDecimal hourly = amount
        .amount()
        .multiply(HOUR)
        .divide(BigDecimal.valueOf(seconds), DECIMALS, RoundingMode.HALF_UP);
    return new Rate(hourly, amount.currency());
  }
}
