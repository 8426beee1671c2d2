package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.journal.Measure;

/** A sum that a figure is made of, what it does there, its service days and its leaves. */
public record ExplainedSum(
    Side side, String role, Days days, Money money, long seconds, Leaves leaves) {

  /** The published sum of its money. */
  public Measure moneyMeasure() {
    return Measure.money(side);
  }

  /** The published sum of its seconds. */
  public Measure secondsMeasure() {
    return Measure.seconds(side);
  }

  /** Its name: that of the figure which is nothing else. */
  public String name() {
    return (side == Side.BILL ? Figure.REVENUE : Figure.PAY).word();
  }
}
