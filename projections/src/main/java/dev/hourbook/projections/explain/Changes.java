package dev.hourbook.projections.explain;

import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.paging.Lists;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * What changed since: a figure by two states of knowledge and the events that moved the one into
 * the other. Both figures are read where figures are published from, the events from the postings.
 */
public final class Changes {

  private final Lists lists;
  private final LeafList leaves;

  /** Lists at most so many leaves of a sum. */
  public Changes(Lists lists, int most) {
    this.lists = lists;
    this.leaves = new LeafList(lists.jdbc(), most);
  }

  /**
   * The figure of the scope's days, one change a currency: from what was known at the end of a day
   * (UTC) to what was known at that of the scope's.
   *
   * @throws IllegalArgumentException if the scope's is no later day
   */
  public List<Change> of(Figure figure, Scope scope, LocalDate since) {
    return changed(List.of(Recipe.of(figure, scope)), scope, since);
  }

  /**
   * The same of the ladder after a week, currency by currency, rung by rung.
   *
   * @throws IllegalArgumentException if the scope's is no later day
   */
  public List<Change> runRate(PayWeek week, Scope scope, LocalDate since) {
    return changed(Recipe.ladder(week, scope), scope, since);
  }

  private List<Change> changed(List<Recipe> recipes, Scope scope, LocalDate since) {
    Knowledge knowledge = new Knowledge(since, scope.knownAt());
    Known was = Known.of(lists, recipes, since);
    Known now = Known.of(lists, recipes, scope.knownAt());
    List<Change> found = new ArrayList<>();
    for (Currency currency : now.touched()) {
      for (Recipe recipe : recipes) {
        List<ChangedSum> sums = recipe.parts().stream()
            .map(part -> new ChangedSum(
                part.side(),
                part.role(),
                part.scope().days(),
                was.of(part, currency),
                now.of(part, currency),
                leaves.since(since, part, currency)))
            .toList();
        found.add(new Change(
            recipe.name(),
            recipe.definition(),
            currency,
            knowledge,
            was.value(recipe, currency),
            now.value(recipe, currency),
            sums));
      }
    }
    return List.copyOf(found);
  }
}
