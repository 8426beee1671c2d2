package dev.hourbook.api.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.projections.books.Recorded;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.SortedSet;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A replay that stops at a position says what the whole book says of it: leg by leg, and in every
 * statement as it was known then. Known is by days, so of a position within a day the statements of
 * the day before are compared.
 */
class HistoryAsOfTest {

  private static final int SEEDS = 2;
  private static final int ACTS = 600;
  private static final int POSITIONS = 3;

  private static final String JOURNAL_TO = """
      select coalesce(md5(string_agg(p::text, '|' order by position, leg)), '') || ' ' ||
        (select coalesce(md5(string_agg(e::text, '|' order by position)), '')
          from view.journal_entry e where position <= ?)
      from view.posting p where position <= ?""";

  private static final String LOG = """
      insert into book.domain_event (global_index, event_identifier, aggregate_identifier,
        sequence_number, type, time_stamp, payload_type, payload, meta_data)
      overriding system value
      select n, n, 'fact:' || n, 0, 'fact', 'now', 'fact', '', '' from generate_series(1, ?) n""";

  @Test
  void atAnyPastPositionTheBookSaysWhatAReplayStoppedThereSays() {
    Campaign.seeds().limit(SEEDS).forEach(seed -> {
      List<Act> acts = Act.history(seed, Math.min(ACTS, Campaign.acts(seed).size()));
      Optional<String> broken = broken(seed, acts);
      assertThat(broken).as(() -> smallest(seed, acts)).isEmpty();
    });
  }

  private static String smallest(long seed, List<Act> acts) {
    List<Act> few = Smallest.of(acts, part -> broken(seed, part).isPresent());
    return "seed " + seed + ", " + few.size() + " acts are enough: " + few + ": "
        + broken(seed, few);
  }

  /** What differs at some positions that the seed chooses; nothing if all is well. */
  private static Optional<String> broken(long seed, List<Act> acts) {
    History history = Campaign.inMemory();
    Optional<String> failed = history.play(acts).map(Object::toString);
    if (failed.isPresent()) {
      return failed;
    }
    List<Recorded> facts = history.facts();
    Random random = new Random(seed);
    try (TestDatabase whole = logged(facts.size());
        TestDatabase part = logged(facts.size())) {
      Views all = new Views(whole.dataSource());
      all.feed(Views.batches(facts, 100, random), batch -> {});
      Views some = new Views(part.dataSource());
      int fed = 0;
      for (int position : positions(facts, random)) {
        some.feed(Views.batches(facts.subList(fed, position), 60, random), batch -> {});
        fed = position;
        Optional<String> differs = differs(all.jdbc(), some.jdbc(), facts, position);
        if (differs.isPresent()) {
          return differs.map(how -> "at position " + position + how);
        }
      }
    }
    return Optional.empty();
  }

  /** A client's statement names the documents of events, so they stand in a log. */
  private static TestDatabase logged(int facts) {
    TestDatabase database = TestDatabase.fresh();
    new JdbcTemplate(database.owner()).update(LOG, facts);
    return database;
  }

  /** As many anywhere as at the end of a day. */
  private static SortedSet<Integer> positions(List<Recorded> facts, Random random) {
    SortedSet<Integer> positions = new TreeSet<>();
    for (int i = 0; i < POSITIONS; i++) {
      int position = 1 + random.nextInt(facts.size());
      positions.add(position);
      positions.add(endOfDay(facts, 1 + random.nextInt(facts.size())));
    }
    return positions;
  }

  private static int endOfDay(List<Recorded> facts, int position) {
    int end = position;
    while (end < facts.size()
        && Views.day(facts.get(end)).equals(Views.day(facts.get(position - 1)))) {
      end++;
    }
    return end;
  }

  private static Optional<String> differs(
      JdbcTemplate whole, JdbcTemplate part, List<Recorded> facts, int position) {
    long at = facts.get(position - 1).position();
    String journal = part.queryForObject(JOURNAL_TO, String.class, at, at);
    if (!Objects.equals(journal, whole.queryForObject(JOURNAL_TO, String.class, at, at))) {
      return Optional.of(": the journal");
    }
    LocalDate day = Views.day(facts.get(position - 1));
    boolean over = endOfDay(facts, position) == position;
    LocalDate known = over ? day : day.minusDays(1);
    Map<String, Object> then = new Told(part).of(known, over ? LocalDate.MAX : known);
    Map<String, Object> later = new Told(whole).of(known, known);
    return then.keySet().stream()
        .filter(name -> !Objects.equals(then.get(name), later.get(name)))
        .findFirst()
        .map(name -> ": " + name + " was " + then.get(name) + " and is " + later.get(name));
  }
}
