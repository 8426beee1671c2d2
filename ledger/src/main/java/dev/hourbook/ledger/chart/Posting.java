package dev.hourbook.ledger.chart;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One leg: so many minor units or seconds in one account, a debit positive and a credit negative.
 * {@code servicedOn} is the day the work was done; it is absent where no work stands behind the
 * amount.
 */
public record Posting(
    Account account,
    Unit unit,
    long amount,
    @Nullable LocalDate servicedOn,
    Dimensions dimensions) {

  /**
   * Refuses a leg of nothing, seconds in a money account and money in a time account.
   *
   * @throws IllegalArgumentException if the amount is zero or the unit is not the account's kind
   */
  public Posting {
    if (amount == 0) {
      throw new IllegalArgumentException("a posting of nothing in " + account.path());
    }
    if (unit.isTime() != (account.kind() == AccountKind.TIME)) {
      throw new IllegalArgumentException(unit + " cannot stand in " + account.path());
    }
  }
}
