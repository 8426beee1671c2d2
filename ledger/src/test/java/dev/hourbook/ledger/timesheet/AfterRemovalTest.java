package dev.hourbook.ledger.timesheet;

import static dev.hourbook.ledger.contract.Agreements.ANN;
import static dev.hourbook.ledger.contract.Agreements.BOB;
import static dev.hourbook.ledger.contract.Agreements.USD;
import static dev.hourbook.ledger.contract.Agreements.at;
import static dev.hourbook.ledger.contract.Agreements.capped;
import static dev.hourbook.ledger.contract.Agreements.signed;
import static dev.hourbook.ledger.contract.Agreements.terms;
import static dev.hourbook.ledger.timesheet.Sheets.FRIDAY;
import static dev.hourbook.ledger.timesheet.Sheets.SHEET;
import static dev.hourbook.ledger.timesheet.Sheets.dated;
import static dev.hourbook.ledger.timesheet.Sheets.shown;
import static dev.hourbook.ledger.timesheet.Sheets.tuesday;
import static org.assertj.core.api.Assertions.assertThat;

import dev.hourbook.ledger.calendar.PayCalendar;
import dev.hourbook.ledger.contract.ContractTerms;
import dev.hourbook.ledger.contract.Rounding;
import dev.hourbook.ledger.money.Money;
import dev.hourbook.ledger.money.Rate;
import dev.hourbook.ledger.timesheet.TimesheetCommand.RemoveHours;
import dev.hourbook.ledger.timesheet.TimesheetEvent.HoursRemoved;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a sheet is worth after hours were taken off it. */
class AfterRemovalTest {

  private static final Instant MARCH = at("2026-03-02T09:00:00Z");
  private static final Removal FRAUD =
      new Removal(RemovalReason.FRAUD, "case-7", FRIDAY, at("2026-03-20T00:00:00Z"), BOB);
  private static final ContractTerms FLAT = terms(signed());
  private static final TimeEntry EARLY = tuesday("1", "08:00", "08:20");
  private static final TimeEntry LATE = tuesday("2", "09:00", "09:10");
  private static final ItemId PAY = new ItemId("C-1:2026-02-09@iso/1p0");

  private final RecordedClaims claims = new RecordedClaims();
  private final Sheets.Rounds week = new Sheets.Rounds();

  @Test
  void nextValuationHealsTheSegmentsRounding() {
    week.approve(FLAT, EARLY, LATE);
    remove(week, new Hours.Latest(600));
    TimeEntry next = tuesday("3", "10:00", "10:10");
    Item healed = week.approve(FLAT, next).bill().getFirst();
    assertThat(shown(List.of(healed))).containsExactly("2026-02-10 600 15.83");
    assertThat(week.sheet.total(new Segment(Side.BILL, healed.rate())).money())
        .isEqualTo(Money.of("47.50", USD));
  }

  @Test
  void placeUnderTheCapIsFreeOnceBothSidesGaveItUp() {
    ContractTerms terms = terms(capped(1_800));
    week.approve(terms, EARLY, LATE);
    remove(week, new Hours.Latest(600));
    assertThat(week.sheet.approvedSeconds()).isEqualTo(1_800);
    week.sheet.apply(new HoursRemoved(
        SHEET,
        terms.engagement(),
        List.of(),
        List.of(new TakenItem(week.sheet.live().get(PAY).item(), Place.ACCRUED, null)),
        FRAUD,
        ANN));
    assertThat(week.sheet.approvedSeconds()).isEqualTo(1_200);
  }

  @Test
  void clientsRoundingIsGivenBackAsItsUnitSays() {
    ContractTerms up = terms(signed(PayCalendar.ISO, Rounding.parse("up 900 day")));
    week.approve(up, EARLY, dated("9", "2026-02-10", 100));
    assertThat(billed()).isEqualTo(1_800);
    remove(week, new Hours.Latest(300));
    assertThat(billed()).as("1,000 s are still two quarters").isEqualTo(1_800);
    remove(week, new Hours.Latest(200));
    assertThat(billed()).as("800 s are one").isEqualTo(900);
  }

  static Stream<Long> seeds() {
    return Stream.iterate(20_260_302L, seed -> seed + 7).limit(200);
  }

  /** Whatever was taken, the next hour makes the segment its one-time rounding again. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void nothingIsLostInSplitsAndTheNextHourHealsTheRest(long seed) {
    Random random = new Random(seed);
    long left = 0;
    for (int round = 0; round < 6; round++) {
      long more = 1L + random.nextInt(4_000);
      week.approve(FLAT, dated("e" + round, "2026-02-1" + round, more));
      left += more;
      SegmentTotal live = total();
      assertThat(live.money()).isEqualTo(rate().worth(left));
      long less = 1L + random.nextInt((int) Math.min(left, 3_000));
      remove(week, new Hours.Latest(less));
      left -= less;
      assertThat(total().seconds()).isEqualTo(left);
      assertThat(sum()).isEqualTo(total().money());
      assertThat(week.sheet.live().of(Side.BILL)).allMatch(item -> item.item().isWorthItsSeconds());
    }
  }

  private static Rate rate() {
    return FLAT.cardRates().getFirst().bill();
  }

  private SegmentTotal total() {
    return week.sheet.total(new Segment(Side.BILL, rate()));
  }

  private Money sum() {
    return week.sheet.live().of(Side.BILL).stream()
        .map(item -> item.item().amount())
        .reduce(Money.zero(USD), Money::plus);
  }

  private long billed() {
    return week.sheet.live().of(Side.BILL).stream()
        .mapToLong(i -> i.item().seconds())
        .sum();
  }

  /** Removes on the bill side of a sheet without an aggregate around it. */
  private void remove(Sheets.Rounds rounds, Hours hours) {
    Whereabouts where = new Whereabouts(claims, payout -> false);
    new Removing(rounds.sheet, where, rounds.sheet::apply)
        .remove(remove(hours, Set.of(Side.BILL)), FLAT.engagement());
  }

  private static RemoveHours remove(Hours hours, Set<Side> sides) {
    return new RemoveHours(SHEET, hours, sides, FRAUD, MARCH, ANN);
  }
}
