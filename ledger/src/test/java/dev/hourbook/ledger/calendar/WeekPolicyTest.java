package dev.hourbook.ledger.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekPolicyTest {

  @ParameterizedTest
  @CsvSource({
    "2026-02-09@iso, 2026-02-16T12:00:00Z",
    "2026-02-07@sat-kolkata, 2026-02-13T18:30:00Z",
    "2026-02-09@mon-00:00-America/Los_Angeles, 2026-02-16T20:00:00Z",
  })
  void weekIsLockedAtItsCutOff(String text, String locked) {
    PayWeek week = PayWeek.parse(text);
    assertThat(WeekPolicy.of(week.calendar()).lockedAt(week)).isEqualTo(locked);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-02-09@iso, 2026-02-21T00:00:00Z",
    "2026-02-07@sat-kolkata, 2026-02-17T18:30:00Z",
    "2026-03-02@mon-09:00-America/Los_Angeles, 2026-03-14T16:00:00Z",
  })
  void reviewEndsOnTheWallClockOfTheZone(String text, String ends) {
    PayWeek week = PayWeek.parse(text);
    assertThat(WeekPolicy.of(week.calendar()).reviewEndsAt(week)).isEqualTo(ends);
  }

  @ParameterizedTest
  @CsvSource({
    "iso, iso-1",
    "sat-kolkata, sat-kolkata-1",
    "wed-00:00-Europe/Berlin, default-1",
  })
  void everyCalendarHasAPolicyWithAVersion(String calendar, String version) {
    assertThat(WeekPolicy.of(PayCalendar.parse(calendar)).version()).isEqualTo(version);
  }

  @ParameterizedTest
  @CsvSource({
    // The night of 29 March 2026 has no 02:00 to 03:00 in Berlin: noon is still noon.
    "2026-03-22@sun-00:00-Europe/Berlin, 2026-03-29T10:00:00Z",
    "2026-10-18@sun-00:00-Europe/Berlin, 2026-10-25T11:00:00Z",
  })
  void lockAtNoonStaysNoonWhenTheClocksChange(String text, String locked) {
    PayWeek week = PayWeek.parse(text);
    assertThat(WeekPolicy.of(week.calendar()).lockedAt(week)).isEqualTo(locked);
  }
}
