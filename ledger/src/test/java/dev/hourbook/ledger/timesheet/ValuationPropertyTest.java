package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.summingLong;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.contract.ContractEvent;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.NaiveWeek.Second;
import dev.hourbook.ledger.timesheet.SheetState.Stage;
import dev.hourbook.ledger.timesheet.Sheets.Rounds;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursApproved;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursLogged;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRejected;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Random weeks against {@link NaiveWeek}; the seed of a failing one is in the test's name. */
class ValuationPropertyTest {

  private final Rounds week = new Rounds();
  private final NaiveWeek naive = new NaiveWeek();
  private final List<HoursApproved> approvals = new ArrayList<>();

  static Stream<Long> seeds() {
    return Stream.iterate(20_260_209L, seed -> seed + 7).limit(250);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void everyApprovalKeepsTheRulesOfValue(long seed) {
    RandomWeek random = new RandomWeek(seed);
    List<TimeEntry> left = new ArrayList<>(random.entries());
    for (int round = 0; !left.isEmpty() && round < 4; round++) {
      random.maybeRaiseCap();
      List<TimeEntry> some = new ArrayList<>(left.subList(0, Math.min(2 + round, left.size())));
      left.removeAll(some);
      ContractTerms terms = terms(random.facts().toArray(ContractEvent[]::new));
      approvals.add(week.approve(terms, some.toArray(TimeEntry[]::new)));
      naive.approve(
          some.stream().flatMap(e -> random.pricedSeconds(e).stream()).toList(), random.cap());
      agreesWithTheNaiveWeek(terms.rounding());
      everySegmentIsItsOneTimeRounding();
      billIsRoundedOncePerUnit(terms.rounding());
    }
    decideTheRest(left);
    everySecondIsSomewhereOnce();
  }

  private void agreesWithTheNaiveWeek(Rounding rounding) {
    assertThat(sum(items(Side.PAY))).isEqualTo(Money.exactly(naive.pay(), USD));
    if (rounding.equals(Rounding.NONE)) {
      assertThat(sum(items(Side.BILL))).isEqualTo(Money.exactly(naive.bill(), USD));
    }
    assertThat(week.sheet.approvedSeconds()).isEqualTo(naive.approved());
    List<String> over =
        week.sheet.overCap().stream().flatMap(this::seconds).sorted().toList();
    assertThat(over)
        .isEqualTo(naive.overCap().stream().map(this::second).sorted().toList());
  }

  private void everySegmentIsItsOneTimeRounding() {
    for (Side side : Side.values()) {
      Map<Rate, List<Item>> segments = items(side).stream().collect(groupingBy(Item::rate));
      segments.forEach((rate, items) -> {
        long seconds = items.stream().mapToLong(Item::seconds).sum();
        BigDecimal worth = rate.perHour()
            .multiply(BigDecimal.valueOf(seconds))
            .divide(BigDecimal.valueOf(3_600), 2, RoundingMode.HALF_UP);
        assertThat(sum(items)).isEqualTo(Money.exactly(worth, USD));
        long before = 0;
        for (Item item : items) {
          assertThat(item.before()).isEqualTo(before);
          before += item.seconds();
        }
      });
    }
  }

  private void billIsRoundedOncePerUnit(Rounding rounding) {
    Map<String, Long> worked = new HashMap<>();
    for (Item item : items(Side.BILL)) {
      for (Piece piece : item.pieces()) {
        String unit = switch (rounding.level()) {
          case ENTRY -> piece.entry().toString();
          case DAY -> item.day().toString();
          case WEEK -> "";
        };
        worked.merge(unit, piece.length(), Long::sum);
      }
    }
    long rounded = worked.values().stream().mapToLong(rounding::apply).sum();
    assertThat(items(Side.BILL).stream().mapToLong(Item::seconds).sum()).isEqualTo(rounded);
  }

  /** Half of what nobody approved is turned down, the rest waits. */
  private void decideTheRest(List<TimeEntry> left) {
    week.sheet.apply(new HoursLogged(week.sheet.id(), left, Sheets.WORKER, false));
    List<EntryId> down =
        left.subList(0, left.size() / 2).stream().map(TimeEntry::id).toList();
    week.sheet.apply(new HoursRejected(week.sheet.id(), down, 0, "not ours", ANN));
  }

  private void everySecondIsSomewhereOnce() {
    for (Side side : Side.values()) {
      List<Piece> pieces = new ArrayList<>(week.sheet.overCap());
      items(side).forEach(item -> pieces.addAll(item.pieces()));
      approvals.forEach(a -> a.unpriced().forEach(work -> pieces.add(work.piece())));
      Stream.of(Stage.LOGGED, Stage.REJECTED)
          .flatMap(stage -> week.sheet.in(stage).stream())
          .forEach(entry -> pieces.add(entry.whole()));
      neverOverlap(pieces);
      Map<EntryId, Long> found =
          pieces.stream().collect(groupingBy(Piece::entry, summingLong(Piece::length)));
      Map<EntryId, Long> logged = Stream.of(Stage.values())
          .flatMap(stage -> week.sheet.in(stage).stream())
          .collect(groupingBy(TimeEntry::id, summingLong(entry -> entry.work().seconds())));
      assertThat(found).isEqualTo(logged);
    }
  }

  private static void neverOverlap(List<Piece> pieces) {
    List<Piece> sorted = pieces.stream()
        .sorted(Comparator.comparing(Piece::entry).thenComparingLong(Piece::from))
        .toList();
    for (int i = 1; i < sorted.size(); i++) {
      Piece last = sorted.get(i - 1);
      Piece next = sorted.get(i);
      assertThat(next.entry().equals(last.entry()) && next.from() < last.to())
          .as("%s overlaps %s", next, last)
          .isFalse();
    }
  }

  private List<Item> items(Side side) {
    return approvals.stream()
        .flatMap(a -> (side == Side.BILL ? a.bill() : a.pay()).stream())
        .toList();
  }

  private Stream<String> seconds(Piece piece) {
    return Stream.iterate(piece.from(), offset -> offset < piece.to(), offset -> offset + 1)
        .map(offset -> piece.entry() + "@" + offset);
  }

  private String second(Second second) {
    return second.entry() + "@" + second.offset();
  }

  private static Money sum(List<Item> items) {
    return items.stream().map(Item::amount).reduce(Money.zero(USD), Money::plus);
  }
}
