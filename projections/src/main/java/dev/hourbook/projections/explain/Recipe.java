package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.ledger.timesheet.Side;
import dev.hourbook.projections.revenue.Margin;
import dev.hourbook.projections.runrate.Rung;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** How a figure is made: sums of work, each of a scope, and what they come to together. */
record Recipe(String name, String definition, List<Part> parts, Function<Margin, Value> of) {

  /** A sum, and what it does in the figure. */
  record Part(Side side, String role, Scope scope) {}

  /** A figure of the scope's days. */
  static Recipe of(Figure figure, Scope scope) {
    List<Part> parts = figure.terms().stream()
        .map(term -> new Part(term.side(), term.role(), scope))
        .toList();
    return new Recipe(figure.word(), figure.definition(), parts, figure::of);
  }

  /** The ladder after a week, a window of days for each rung. */
  static List<Recipe> ladder(PayWeek week, Scope scope) {
    return Arrays.stream(Rung.values()).map(rung -> rung(rung, week, scope)).toList();
  }

  private static Recipe rung(Rung rung, PayWeek week, Scope scope) {
    String role = Figure.RUN_RATE.terms().getFirst().role();
    Part window = new Part(Side.BILL, role, scope.within(rung.days(week)));
    return new Recipe(
        rung.word(),
        rung.definition(),
        List.of(window),
        sums -> new Value.Amount(rung.annual(sums.revenue(), week)));
  }
}
