package dev.hourbook.ledger.payout;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.ItemId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Seconds of a paid item, worked on that service day, and the part of its money that goes with
 * them; neither is negative.
 */
public record ClawbackItem(
    ItemId item, ContractId contract, PayWeek week, LocalDate day, long seconds, Money amount) {

  /** So many seconds after {@code before} others of it: parts always add up to the whole. */
  static ClawbackItem of(PayoutItem paid, LocalDate day, long before, long seconds) {
    Money amount = share(paid, before + seconds).minus(share(paid, before));
    return new ClawbackItem(paid.item(), paid.contract(), paid.week(), day, seconds, amount);
  }

  /** Its first so many seconds. */
  ClawbackItem first(long some) {
    PayoutItem whole = new PayoutItem(item, contract, week, seconds, amount);
    return of(whole, day, 0, some);
  }

  private static Money share(PayoutItem paid, long seconds) {
    BigDecimal exact = BigDecimal.valueOf(paid.amount().minor())
        .multiply(BigDecimal.valueOf(seconds))
        .divide(BigDecimal.valueOf(paid.seconds()), 0, RoundingMode.HALF_UP);
    return new Money(exact.longValueExact(), paid.amount().currency());
  }
}
