package dev.hourbook.api.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.laws.History.Broken;
import dev.hourbook.ledger.catalog.EventNames;
import dev.hourbook.ledger.invoice.InvoiceEvent.InvoiceFinalised;
import dev.hourbook.ledger.invoice.SeriesId;
import dev.hourbook.projections.books.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Random histories of the whole write side keep every law, after any act. */
class HistoryTest {

  /** Which kinds of event no history has, and why; it may only become shorter. */
  private static final Map<String, String> NOT_GENERATED = Map.of();

  private static final int DEEP = 50;

  @Test
  void everyHistoryKeepsTheLawsAndTogetherTheyHaveEveryKindOfEvent() {
    Set<Class<?>> seen = new java.util.HashSet<>();
    Campaign.seeds().forEach(seed -> {
      List<Act> acts = Campaign.acts(seed);
      History history = Campaign.inMemory();
      Optional<Broken> broken = history.play(acts);
      assertThat(broken).as(() -> smallest(seed, acts, broken.orElseThrow())).isEmpty();
      System.err.println("history " + seed + ": " + history.tally());
      assertThat(history.grantedPercent()).as(history.tally()).isGreaterThan(DEEP);
      history.facts().forEach(fact -> seen.add(fact.event().getClass()));
      assertThat(numbers(history)).as("numbers go on without a gap").isEqualTo(goneOn(history));
    });
    Set<String> missing = EventNames.ALL.entrySet().stream()
        .filter(kind -> !seen.contains(kind.getValue()))
        .map(Map.Entry::getKey)
        .collect(Collectors.toCollection(TreeSet::new));
    assertThat(missing).containsExactlyInAnyOrderElementsOf(NOT_GENERATED.keySet());
  }

  private static List<String> numbers(History history) {
    return history.facts().stream()
        .map(Recorded::event)
        .filter(InvoiceFinalised.class::isInstance)
        .map(event -> ((InvoiceFinalised) event).number())
        .toList();
  }

  private static List<String> goneOn(History history) {
    return LongStream.rangeClosed(1, numbers(history).size())
        .mapToObj(count -> SeriesId.invoices(2026).number(CutOver.LAST_INVOICE + count))
        .toList();
  }

  /** A failing history as short as it can be told. */
  private static String smallest(long seed, List<Act> acts, Broken broken) {
    List<Act> few = Smallest.of(acts.subList(0, broken.acts()), broken, Campaign::inMemory);
    List<String> told = new ArrayList<>(
        List.of("seed " + seed + ": " + broken.law(), few.size() + " acts are enough:"));
    few.forEach(act -> told.add(act.toString()));
    return String.join("\n", told);
  }
}
