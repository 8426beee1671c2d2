package dev.hourbook.projections.explain;

import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.explain.Value.Amount;
import dev.hourbook.projections.explain.Value.Share;
import dev.hourbook.projections.journal.Measure;
import dev.hourbook.projections.revenue.Margin;
import java.util.List;
import java.util.Locale;

/** The figures that can be taken apart. */
public enum Figure {
  /** What clients are billed or will be. */
  REVENUE(Measure.REVENUE.definition()),
  /** What experts have earned. */
  PAY(Measure.PAY.definition()),
  /** Both, the one less the other. */
  GROSS_PROFIT("revenue less pay; negative where hours cost more than they bring"),
  /** A ratio. */
  TAKE_RATE("gross profit in percent of revenue, half-up to one decimal"),
  /** The ladder after a week, a value for each of its rungs. */
  RUN_RATE("revenue of a window of service days, brought to a year");

  private final String definition;

  Figure(String definition) {
    this.definition = definition;
  }

  /** The word for it on the command line and in addresses. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** What it says, in a sentence's words. */
  public String definition() {
    return definition;
  }

  /** A sum the figure is made of, and what it does in it. */
  record Term(Side side, String role) {}

  /** The sums, in the order of the definition. */
  List<Term> terms() {
    return switch (this) {
      case REVENUE, RUN_RATE -> List.of(new Term(Side.BILL, "the sum"));
      case PAY -> List.of(new Term(Side.PAY, "the sum"));
      case GROSS_PROFIT -> List.of(new Term(Side.BILL, "added"), new Term(Side.PAY, "subtracted"));
      case TAKE_RATE ->
        List.of(
            new Term(Side.BILL, "numerator and denominator"),
            new Term(Side.PAY, "numerator, subtracted"));
    };
  }

  /** The figure of its sums; a sum it is not made of does not matter. */
  Value of(Margin sums) {
    return switch (this) {
      case REVENUE, RUN_RATE -> new Amount(sums.revenue());
      case PAY -> new Amount(sums.pay());
      case GROSS_PROFIT -> new Amount(sums.grossProfit());
      case TAKE_RATE -> new Share(sums.takeRate());
    };
  }
}
