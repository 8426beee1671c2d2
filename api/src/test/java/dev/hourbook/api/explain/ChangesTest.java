package dev.hourbook.api.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.hourbook.api.company.LivelyHistory;
import dev.hourbook.api.company.TestCompany;
import dev.hourbook.ledger.calendar.Days;
import dev.hourbook.ledger.calendar.PayWeek;
import dev.hourbook.projections.explain.Change;
import dev.hourbook.projections.explain.ChangedSum;
import dev.hourbook.projections.explain.Changes;
import dev.hourbook.projections.explain.Explain;
import dev.hourbook.projections.explain.Explanation;
import dev.hourbook.projections.explain.Figure;
import dev.hourbook.projections.explain.Leaf;
import dev.hourbook.projections.explain.Scope;
import dev.hourbook.projections.paging.Lists;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What changed in a figure between two days, told by the events that did it. */
class ChangesTest {

  private static final Days EVER = new Days(LocalDate.of(2025, 12, 1), LocalDate.of(2026, 4, 1));
  private static final PayWeek WEEK = PayWeek.parse("2026-02-23@iso");

  private static TestCompany test;

  @BeforeAll
  static void live() {
    test = TestCompany.open();
    LivelyHistory.in(test);
  }

  @AfterAll
  static void close() {
    test.close();
  }

  private static Changes changes(int most) {
    return new Changes(new Lists(test.company().jdbc()), most);
  }

  private static Explain explain() {
    return new Explain(new Lists(test.company().jdbc()), 1);
  }

  /** The days on which anything came to be known, and the day before the first. */
  private static List<LocalDate> days() {
    List<LocalDate> days =
        test.texts("select distinct recorded_on::text from view.posting_by_day order by 1").stream()
            .map(LocalDate::parse)
            .toList();
    List<LocalDate> all = new ArrayList<>(List.of(days.getFirst().minusDays(1)));
    all.addAll(days);
    return all;
  }

  @Test
  void onEveryPairOfDaysTheEventsAddUpToTheDifference() {
    List<LocalDate> days = days();
    assertThat(days).hasSizeGreaterThan(8);
    int moved = 0;
    for (int from = 0; from < days.size(); from++) {
      for (int to = from + 1; to < days.size(); to++) {
        Scope scope = Scope.of(EVER).knownAt(days.get(to));
        for (Change change : changes(3).of(Figure.TAKE_RATE, scope, days.get(from))) {
          addsUp(change);
          moved += change.sums().stream().anyMatch(sum -> !sum.money().isZero()) ? 1 : 0;
        }
      }
    }
    assertThat(moved).isGreaterThan(days.size());
  }

  @Test
  void inAnyCellTheyAddUpAndBothFiguresAreTheOnesExplained() {
    Cells cells = new Cells(20_260_405);
    List<LocalDate> days = days();
    int sums = 0;
    for (int i = 0; i < 40; i++) {
      Scope cell = cells.next().knownAt(LocalDate.MAX);
      LocalDate since = days.get(i % (days.size() - 1));
      for (Figure figure : Figure.values()) {
        PayWeek week = cells.week();
        List<Change> found = figure == Figure.RUN_RATE
            ? changes(2).runRate(week, cell, since)
            : changes(2).of(figure, cell, since);
        found.forEach(ChangesTest::addsUp);
        sums += found.stream().mapToInt(change -> change.sums().size()).sum();
        sees(explained(figure, week, cell), found, false);
        sees(explained(figure, week, cell.knownAt(since)), found, true);
      }
    }
    assertThat(sums).isGreaterThan(100);
  }

  private static List<Explanation> explained(Figure figure, PayWeek week, Scope scope) {
    return figure == Figure.RUN_RATE
        ? explain().runRate(week, scope)
        : explain().of(figure, scope);
  }

  private static void sees(List<Explanation> explained, List<Change> changes, boolean before) {
    for (Explanation explanation : explained) {
      assertThat(changes)
          .filteredOn(change -> change.name().equals(explanation.name())
              && change.currency().equals(explanation.currency()))
          .singleElement()
          .extracting(change -> before ? change.was() : change.now())
          .isEqualTo(explanation.value());
    }
  }

  private static void addsUp(Change change) {
    for (ChangedSum sum : change.sums()) {
      assertThat(sum.leaves().money()).as("money of %s", change).isEqualTo(sum.money());
      assertThat(sum.leaves().seconds()).as("seconds of %s", change).isEqualTo(sum.seconds());
    }
  }

  @Test
  void everyEventListedCameToBeKnownInBetween() {
    LocalDate since = LocalDate.of(2026, 2, 14);
    LocalDate until = LocalDate.of(2026, 2, 28);
    List<Leaf> leaves =
        leaves(changes(Explain.ALL).of(Figure.REVENUE, Scope.of(EVER).knownAt(until), since));
    assertThat(leaves)
        .isNotEmpty()
        .allSatisfy(
            leaf -> assertThat(LocalDate.ofInstant(leaf.cause().recordedAt(), ZoneOffset.UTC))
                .isAfter(since)
                .isBeforeOrEqualTo(until));
  }

  /** The late hours of the first week: 3,333 s at 95.00, approved on the 15th. */
  @Test
  void lateHoursAreTheOneEventThatMovedTheirWeek() {
    Scope week = new Scope(
        Optional.of("lab"),
        Optional.empty(),
        Optional.empty(),
        Days.of(PayWeek.parse("2026-02-02@iso")),
        LocalDate.of(2026, 2, 15));
    List<Change> found = changes(9).of(Figure.REVENUE, week, LocalDate.of(2026, 2, 14));
    assertThat(leaves(found)).singleElement().satisfies(leaf -> {
      assertThat(leaf.cause().event()).isEqualTo("timesheet.hours-approved");
      assertThat(leaf.cause().who()).isEqualTo("user:ben");
      assertThat(leaf.contract()).contains("C1");
      assertThat(leaf.seconds()).isEqualTo(3_333);
    });
    assertThat(found.getFirst().sums().getFirst().seconds()).isEqualTo(3_333);
  }

  @Test
  void aQuietTimeChangedNothing() {
    LocalDate last = days().getLast();
    assertThat(changes(9).runRate(WEEK, Scope.of(EVER), last)).isNotEmpty().allSatisfy(change -> {
      assertThat(change.now()).isEqualTo(change.was());
      assertThat(change.sums()).allMatch(sum -> sum.leaves().largest().isEmpty());
    });
  }

  @Test
  void thereIsNoTimeBetweenADayAndAnEarlierOne() {
    LocalDate day = LocalDate.of(2026, 2, 14);
    Scope scope = Scope.of(EVER).knownAt(day);
    assertThatThrownBy(() -> changes(9).of(Figure.PAY, scope, day))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("nothing came to be known after the end of 2026-02-14");
  }

  private static List<Leaf> leaves(List<Change> changes) {
    return changes.stream()
        .flatMap(change -> change.sums().stream())
        .flatMap(sum -> sum.leaves().largest().stream())
        .toList();
  }
}
