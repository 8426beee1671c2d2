package dev.hourbook.projections.journal;

import dev.hourbook.ledger.chart.LegalEntity;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.ledger.exchange.Conversion;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an entry's legs of other currencies are in the legal entity's own. */
final class FunctionalAmounts {

  private static final Currency FUNCTIONAL = LegalEntity.MAIN.functional();

  private final Rates rates;

  FunctionalAmounts(Rates rates) {
    this.rates = rates;
  }

  /**
   * One for each leg in order; absent for the functional currency itself, for seconds, and where no
   * rate of that day or before was known or the amount would be beyond a long.
   */
  List<@Nullable Long> of(JournalEntry entry) {
    @Nullable Long[] amounts = new Long[entry.legs().size()];
    foreign(entry)
        .forEach((currency, legs) -> rates
            .at(entry.position(), currency, FUNCTIONAL, entry.bookedOn())
            .ifPresent(rate -> carry(rate, entry, legs, amounts)));
    return Arrays.asList(amounts);
  }

  private static Map<Currency, List<Integer>> foreign(JournalEntry entry) {
    Map<Currency, List<Integer>> legs = new LinkedHashMap<>();
    for (int leg = 0; leg < entry.legs().size(); leg++) {
      Unit unit = entry.legs().get(leg).unit();
      if (!unit.isTime() && !unit.equals(Unit.of(FUNCTIONAL))) {
        legs.computeIfAbsent(Currency.getInstance(unit.text()), c -> new ArrayList<>())
            .add(leg);
      }
    }
    return legs;
  }

  private static void carry(
      Conversion rate, JournalEntry entry, List<Integer> legs, @Nullable Long[] amounts) {
    List<Long> carried =
        carried(rate, legs.stream().map(entry.legs()::get).map(Posting::amount).toList());
    for (int i = 0; i < carried.size(); i++) {
      amounts[legs.get(i)] = carried.get(i);
    }
  }

  /** Nothing, where an absurd rate makes more of them than a column holds: views go on. */
  private static List<Long> carried(Conversion rate, List<Long> legs) {
    try {
      return rate.legs(legs);
    } catch (ArithmeticException beyond) {
      return List.of();
    }
  }
}
