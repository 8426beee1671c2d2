package dev.hourbook.ledger.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayWeekTest {

  @ParameterizedTest
  @CsvSource({
    "2026-03-02@mon-00:00-America/Los_Angeles, 167",
    "2026-10-26@mon-00:00-America/Los_Angeles, 169",
    "2026-02-23@mon-00:00-America/Los_Angeles, 168",
    "2026-03-02@iso, 168",
    "2026-10-24@sat-kolkata, 168",
  })
  void weekIsAsLongAsItsZoneMakesIt(String week, long hours) {
    PayWeek found = PayWeek.parse(week);
    assertThat(Duration.between(found.startsAt(), found.endsAt()))
        .isEqualTo(Duration.ofHours(hours));
  }

  @Test
  void endIsTheNextWeeksStartAndExcluded() {
    PayWeek week = PayWeek.parse("2026-02-07@sat-kolkata");
    PayWeek next = week.plusWeeks(1);
    assertThat(week.startsAt()).isEqualTo("2026-02-06T18:30:00Z");
    assertThat(week.endsAt()).isEqualTo(next.startsAt()).isEqualTo("2026-02-13T18:30:00Z");
    assertThat(week.contains(week.startsAt())).isTrue();
    assertThat(week.contains(week.endsAt())).isFalse();
    assertThat(next.contains(week.endsAt())).isTrue();
    assertThat(week.contains(week.startsAt().minusNanos(1))).isFalse();
    assertThat(week.contains(week.endsAt().minusNanos(1))).isTrue();
  }

  @Test
  void daysAreHalfOpenToo() {
    PayWeek week = PayWeek.parse("2026-02-07@sat-kolkata");
    assertThat(week.end()).isEqualTo("2026-02-14");
    assertThat(week.contains(LocalDate.of(2026, 2, 6))).isFalse();
    assertThat(week.contains(LocalDate.of(2026, 2, 7))).isTrue();
    assertThat(week.contains(LocalDate.of(2026, 2, 13))).isTrue();
    assertThat(week.contains(LocalDate.of(2026, 2, 14))).isFalse();
  }

  @Test
  void weeksTileTimeOverDaylightSaving() {
    PayWeek week = PayWeek.parse("2025-12-29@mon-00:00-America/Los_Angeles");
    for (int i = 0; i < 60; i++) {
      PayWeek next = week.plusWeeks(1);
      assertThat(next).isGreaterThan(week);
      assertThat(next.plusWeeks(-1)).isEqualTo(week);
      assertThat(week.calendar().weekOf(week.endsAt())).isEqualTo(next);
      assertThat(week.calendar().weekOf(week.endsAt().minusSeconds(1))).isEqualTo(week);
      week = next;
    }
  }

  @ParameterizedTest
  @CsvSource({
    "2004-12-27, 2004-W53",
    "2005-01-03, 2005-W01",
    "2007-11-19, 2007-W47",
    "2007-12-31, 2008-W01",
    "2008-12-29, 2009-W01",
    "2009-12-28, 2009-W53",
    "2010-01-04, 2010-W01",
    "2010-03-01, 2010-W09",
    "2010-03-08, 2010-W10",
    "2026-12-28, 2026-W53",
  })
  void isoWeekIsLabelledByTheYearOfItsThursday(LocalDate start, String label) {
    assertThat(new PayWeek(start, PayCalendar.ISO).label()).isEqualTo(label);
  }

  @Test
  void otherWeeksAreLabelledByTheirFirstDay() {
    assertThat(PayWeek.parse("2026-02-07@sat-kolkata").label()).isEqualTo("2026-02-07");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2026-02-07@sat-kolkata",
        "2004-12-27@iso",
        "2026-03-02@mon-09:00-America/Los_Angeles",
      })
  void textFormReadsBack(String text) {
    PayWeek week = PayWeek.parse(text);
    assertThat(week).hasToString(text);
    assertThat(PayWeek.parse(week.toString())).isEqualTo(week);
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-02-07", "2026-02-07@iso", "2026-02-08@sat-kolkata", "2026-02-09@x"})
  void textThatBeginsNoWeekIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PayWeek.parse(text));
  }

  @Test
  void weeksAreOrderedByTheirFirstInstant() {
    PayWeek kolkata = PayWeek.parse("2026-02-07@sat-kolkata");
    assertThat(kolkata).isLessThan(PayWeek.parse("2026-02-09@iso"));
    assertThat(kolkata).isGreaterThan(PayWeek.parse("2026-02-02@iso"));
    assertThat(Instant.parse("2026-02-06T18:30:00Z")).isEqualTo(kolkata.startsAt());
  }
}
