package dev.hourbook.ledger.payout;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.contract.ContractId;
import dev.hourbook.ledger.contract.Engagement;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.ItemId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Seconds of a paid item, worked on that service day, and the part of its money that goes with
 * them; neither is negative. {@code engagement} says for whom they were worked once it is decided
 * who bears them; it is absent in a proposal, and in what was decided before decisions said it.
 */
public record ClawbackItem(
    ItemId item,
    ContractId contract,
    PayWeek week,
    LocalDate day,
    long seconds,
    Money amount,
    @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Engagement engagement) {

  /** Seconds of which nobody said for whom they were worked. */
  public ClawbackItem(
      ItemId item, ContractId contract, PayWeek week, LocalDate day, long seconds, Money amount) {
    this(item, contract, week, day, seconds, amount, null);
  }

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

  /** The same, worked for whom the engagement says. */
  ClawbackItem with(Engagement by) {
    return new ClawbackItem(item, contract, week, day, seconds, amount, by);
  }

  private static Money share(PayoutItem paid, long seconds) {
    BigDecimal exact = BigDecimal.valueOf(paid.amount().minor())
        .multiply(BigDecimal.valueOf(seconds))
        .divide(BigDecimal.valueOf(paid.seconds()), 0, RoundingMode.HALF_UP);
    return new Money(exact.longValueExact(), paid.amount().currency());
  }
}
