package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Recipe.Part;
import dev.hourbook.projections.paging.Lists;
import dev.hourbook.projections.revenue.Earned;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * Takes figures apart. A figure is read where it is published from, its leaves are read from the
 * postings themselves: that they agree is a check and not a tautology.
 */
public final class Explain {

  /** How many leaves of a sum are enough for people. */
  public static final int FEW = 200;

  /** No bound on leaves. */
  public static final int ALL = Integer.MAX_VALUE;

  private final Lists lists;
  private final LeafList leaves;

  /** Lists at most so many leaves of a sum. */
  public Explain(Lists lists, int most) {
    this.lists = lists;
    this.leaves = new LeafList(lists.jdbc(), most);
  }

  /** The figure of the scope's days, one explanation a currency; none without work. */
  public List<Explanation> of(Figure figure, Scope scope) {
    return explained(List.of(Recipe.of(figure, scope)), scope);
  }

  /** The ladder after a week, currency by currency, a window of days for each rung. */
  public List<Explanation> runRate(PayWeek week, Scope scope) {
    return explained(Recipe.ladder(week, scope), scope);
  }

  private List<Explanation> explained(List<Recipe> recipes, Scope scope) {
    Known known = Known.of(lists, recipes, scope.knownAt());
    List<Explanation> found = new ArrayList<>();
    for (Currency currency : known.currencies()) {
      for (Recipe recipe : recipes) {
        List<ExplainedSum> sums = recipe.parts().stream()
            .map(part -> sum(part, known.of(part, currency)))
            .toList();
        Value value = known.value(recipe, currency);
        found.add(new Explanation(recipe.name(), recipe.definition(), currency, value, sums));
      }
    }
    return List.copyOf(found);
  }

  private ExplainedSum sum(Part part, Earned earned) {
    return new ExplainedSum(
        part.side(),
        part.role(),
        part.scope().days(),
        earned.amount(),
        earned.seconds(),
        leaves.of(part, earned.amount().currency()));
  }
}
