package dev.hourbook.api.laws;

import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.api.database.TestDatabase;
import dev.hourbook.api.laws.MonthsBooked.Closing;
import dev.hourbook.ledger.chart.Account;
import dev.hourbook.ledger.chart.Dimensions;
import dev.hourbook.ledger.chart.Posting;
import dev.hourbook.ledger.chart.Unit;
import dev.hourbook.projections.books.Recorded;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A random history in the views: whatever the batches, and whenever one looks. */
class HistoryInViewsTest {

  private static final String JOURNAL_TO = """
      select coalesce(md5(string_agg(p::text, '|' order by position, leg)), '') || ' ' ||
        (select coalesce(md5(string_agg(e::text, '|' order by position)), '')
          from view.journal_entry e where position <= ?)
      from view.posting p where position <= ?""";

  private static final String SERVICE_ROLLUP = """
      select account, unit, serviced_on, recorded_on, client, discipline, amount
      from view.service_rollup where amount <> 0""";
  private static final String SERVICE_SUMS = """
      select case
          when account in ('revenue:services', 'revenue:adjustments', 'equity:memo:history:revenue')
            then 'revenue:services'
          when account in ('expenses:cost-of-services', 'equity:memo:history:cost-of-services')
            then 'expenses:cost-of-services'
          when account in ('time:client:unbilled', 'time:client:invoiced', 'time:client:disputed',
            'time:client:history') then 'time:client:unbilled'
          when account in ('time:expert:accrued', 'time:expert:reserved', 'time:expert:paid',
            'time:expert:held', 'time:expert:history') then 'time:expert:accrued'
          end as measure, unit, serviced_on, recorded_on, coalesce(client, ''),
        coalesce(discipline, ''), sum(amount)
      from view.posting_by_day where serviced_on is not null
      group by 1, 2, 3, 4, 5, 6 having sum(amount) <> 0""";
  private static final String BOOKED_ROLLUP = """
      select account, unit, booked_on, recorded_on, amount
      from view.booked_rollup where amount <> 0""";
  private static final String BOOKED_SUMS = """
      select account, unit, booked_on, recorded_on, sum(amount)
      from view.posting_by_day group by 1, 2, 3, 4 having sum(amount) <> 0""";

  private static final Map<LocalDate, List<Object>> SAID = new LinkedHashMap<>();
  private static final Map<Long, String> STOOD = new LinkedHashMap<>();

  private static TestDatabase database;
  private static Views views;
  private static History history;
  private static Map<String, String> live;

  @BeforeAll
  static void live() {
    long seed = Campaign.seeds().findFirst().orElseThrow();
    history = Campaign.inMemory();
    assertThat(history.play(Campaign.acts(seed))).isEmpty();
    database = TestDatabase.fresh();
    views = new Views(database.dataSource());
    Reported reported = new Reported(views.jdbc());
    List<Recorded> facts = history.facts();
    views.feed(Views.batches(facts, 40, new Random(seed)), batch -> {
      long position = batch.getLast().position();
      STOOD.put(position, journal(position));
      if (position == facts.size() || isLastOfItsDay(facts, (int) position)) {
        SAID.put(Views.day(batch.getLast()), reported.on(Views.day(batch.getLast())));
      }
    });
    live = views.checksums();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static boolean isLastOfItsDay(List<Recorded> facts, int position) {
    return !Views.day(facts.get(position)).equals(Views.day(facts.get(position - 1)));
  }

  private static String journal(long position) {
    return String.valueOf(
        views.jdbc().queryForObject(JOURNAL_TO, String.class, position, position));
  }

  @Test
  void rebuiltInBatchesOfAnySizeTheViewsAreTheSame() {
    for (int most : List.of(1, 7, 1_000)) {
      views.wipe();
      views.feed(Views.batches(history.facts(), most, new Random(most)), batch -> {});
      assertThat(views.checksums()).as("batches of up to %s", most).isEqualTo(live);
    }
  }

  @Test
  void whatTheJournalHeldAtTheEndOfABatchItHoldsForEver() {
    assertThat(STOOD).hasSizeGreaterThan(40);
    STOOD.forEach(
        (position, was) -> assertThat(journal(position)).as("at %s", position).isEqualTo(was));
  }

  @Test
  void whatWasKnownAtTheEndOfADayIsWhatTheReportsSaidThen() {
    Reported reported = new Reported(views.jdbc());
    assertThat(SAID).hasSizeGreaterThan(15);
    SAID.forEach(
        (day, said) -> assertThat(reported.knownAt(day)).as("on %s", day).isEqualTo(said));
  }

  @Test
  void bothRollupsAreTheSumsOfThePostings() {
    assertThat(differences(
            SERVICE_ROLLUP, "select * from (" + SERVICE_SUMS + ") m where measure is not null"))
        .isZero();
    assertThat(differences(BOOKED_ROLLUP, BOOKED_SUMS)).isZero();
  }

  @Test
  void theRollupsByClientAndByDayAreTheSumsOfThatByService() {
    assertThat(differences("""
            select account, unit, serviced_on, recorded_on, client, amount
            from view.client_rollup""", """
            select account, unit, serviced_on, recorded_on, client, sum(amount)
            from view.service_rollup group by 1, 2, 3, 4, 5""")).isZero();
    assertThat(differences(
            "select account, unit, serviced_on, recorded_on, amount from view.day_rollup", """
            select account, unit, serviced_on, recorded_on, sum(amount)
            from view.service_rollup group by 1, 2, 3, 4"""))
        .isZero();
  }

  @Test
  void theRollupBySheetIsTheRevenueAndThePayOfThePostings() {
    assertThat(differences(
            "select timesheet, account, unit, amount from view.sheet_rollup where amount <> 0",
            """
        select contract || ':' || week, account, unit, sum(amount) from view.posting
        where contract is not null and week is not null and account in (
          'revenue:services', 'revenue:adjustments', 'expenses:cost-of-services')
        group by 1, 2, 3 having sum(amount) <> 0"""))
        .isZero();
  }

  @Test
  void whatComesLateIsBookedOnTheFirstOpenDay() {
    MonthsBooked months = new MonthsBooked(views.jdbc(), history.facts());
    assertThat(months.booked()).isEqualTo(months.days());
    assertThat(months.late()).isGreaterThan(5);
  }

  @Test
  void aClosedMonthKeepsWhatItWasClosedWithUntilItIsOpenedAgain() {
    MonthsBooked months = new MonthsBooked(views.jdbc(), history.facts());
    assertThat(months.closings()).isNotEmpty().anyMatch(c -> c.to() < Long.MAX_VALUE);
    for (Closing closing : months.closings()) {
      assertThat(months.within(closing)).as("%s", closing).isZero();
      assertThat(months.estimated(closing, closing.to() - 1))
          .as("%s", closing)
          .isEqualTo(MonthsBooked.shown(closing));
    }
    assertThat(months.closings()).anyMatch(closing -> MonthsBooked.shown(closing) != 0);
  }

  @Test
  void aMonthOpenedAgainHasNoEstimate() {
    MonthsBooked months = new MonthsBooked(views.jdbc(), history.facts());
    months.closings().stream()
        .filter(closing -> closing.to() < Long.MAX_VALUE)
        .forEach(closing -> assertThat(months.estimated(closing, closing.to() + 2))
            .as("%s", closing)
            .isZero());
  }

  @Test
  void whatIsCarriedIntoTheHousesOwnCurrencyBalancesAsWell() {
    assertThat(views
            .jdbc()
            .queryForList("select count(functional_amount) from view.posting", Long.class)
            .getFirst())
        .isGreaterThan(100);
    assertThat(views.jdbc().queryForList("""
        select position from view.posting group by position, unit
        having sum(functional_amount) <> 0""", Long.class)).isEmpty();
  }

  private static long differences(String one, String other) {
    String sql = "select count(*) from ((" + one + " except " + other + ") union all (" + other
        + " except " + one + ")) off";
    return views.jdbc().queryForList(sql, Long.class).getFirst();
  }

  /** Invariant 2 on both sides, cash, revenue, cost and the seconds of every sheet. */
  @Test
  void theJournalHasWhatTheFactsAddUpTo() {
    Expected expected = new Expected();
    history.facts().forEach(fact -> expected.take(fact.event()));
    Map<String, Long> booked = new TreeMap<>();
    views.jdbc().query("select * from view.posting", row -> {
      Posting leg = new Posting(
          Account.ofPath(row.getString("account")).orElseThrow(),
          new Unit(row.getString("unit")),
          row.getLong("amount"),
          row.getObject("serviced_on", LocalDate.class),
          new Dimensions(
              row.getString("client"),
              row.getString("project"),
              row.getString("discipline"),
              row.getString("expert"),
              row.getString("contract"),
              row.getString("document"),
              row.getString("week"),
              row.getString("item"),
              row.getString("place")));
      Sums.all(leg).forEach(name -> booked.merge(name, leg.amount(), Long::sum));
    });
    booked.values().removeIf(sum -> sum == 0);
    Map<String, Long> said = new TreeMap<>(expected.sums());
    said.values().removeIf(sum -> sum == 0);
    assertThat(booked).isEqualTo(said);
  }
}
