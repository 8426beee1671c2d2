package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.revenue.Earned;

/**
 * A sum that a figure is made of, as it was known first and then, and what came to be known in
 * between: its leaves add up to the difference.
 */
public record ChangedSum(Side side, String role, Days days, Earned was, Earned now, Leaves leaves) {

  /** By how much money it grew, negative where it fell. */
  public Money money() {
    return now.amount().minus(was.amount());
  }

  /** By how many seconds it grew, negative where it fell. */
  public long seconds() {
    return Math.subtractExact(now.seconds(), was.seconds());
  }

  /** Its name: that of the figure which is nothing else. */
  public String name() {
    return (side == Side.BILL ? Figure.REVENUE : Figure.PAY).word();
  }
}
