package dev.hourbook.api.report;

import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.ChangedSum;
import dev.hourbook.projections.explain.Knowledge;
import java.io.PrintWriter;

/** What changed in a figure as lines for people: both values, then each sum and its events. */
record ChangeText(PrintWriter out) {

  void print(Change change) {
    Knowledge knowledge = change.knowledge();
    out.println(change.name() + " = " + change.now() + " as " + knowledge.later());
    out.println(
        " ".repeat(change.name().length()) + " = " + change.was() + " as " + knowledge.then());
    out.println("  " + change.definition());
    change.sums().forEach(this::print);
    out.println();
  }

  private void print(ChangedSum sum) {
    out.println();
    out.println(sum.name() + " (" + sum.role() + ") changed by " + sum.money() + ", "
        + sum.seconds() + " s");
    out.println("  from " + sum.was().amount() + ", " + sum.was().seconds() + " s to "
        + sum.now().amount() + ", " + sum.now().seconds() + " s");
    out.println("  service days from " + sum.days().first() + " up to "
        + sum.days().end() + ", which is excluded");
    if (sum.leaves().largest().isEmpty()) {
      out.println("  no event moved it");
    } else {
      new ExplanationText(out).print(sum.leaves());
    }
  }
}
