package dev.hourbook.api.audit;

import java.util.List;

/** Laws of single items in the journal. */
final class ItemLaws {
  private ItemLaws() {}

  static List<Law> all() {
    return List.of(zero());
  }

  /** An entry may balance by taking from one item what it gives to another; this finds it. */
  private static Law zero() {
    return new Law("every item sums to zero in every book and unit", """
        select item || ': ' || sum(amount) || ' ' || unit || ' in ' ||
          case when unit = 's' then left(account, 11) else 'money' end
          || ', events ' || string_agg(distinct position::text, ', ')
        from view.posting where item is not null
        group by item, unit, case when unit = 's' then left(account, 11) else 'money' end
        having sum(amount) <> 0""");
  }
}
