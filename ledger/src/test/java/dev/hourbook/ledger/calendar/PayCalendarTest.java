package dev.hourbook.ledger.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PayCalendarTest {
  private static final ZoneId LOS_ANGELES = ZoneId.of("America/Los_Angeles");
  private static final PayCalendar MONDAY_NINE =
      new PayCalendar(DayOfWeek.MONDAY, LocalTime.of(9, 0), LOS_ANGELES);

  @ParameterizedTest
  @CsvSource({
    "iso, 2026-02-09T00:00:00Z, 2026-02-09",
    "iso, 2026-02-15T23:59:59Z, 2026-02-09",
    "iso, 2026-02-16T00:00:00Z, 2026-02-16",
    "sat-kolkata, 2026-02-06T18:29:59Z, 2026-01-31",
    "sat-kolkata, 2026-02-06T18:30:00Z, 2026-02-07",
    "sat-kolkata, 2026-02-13T18:29:59Z, 2026-02-07",
    "mon-09:00-America/Los_Angeles, 2026-02-09T16:59:59Z, 2026-02-02",
    "mon-09:00-America/Los_Angeles, 2026-02-09T17:00:00Z, 2026-02-09",
    "mon-00:00-America/Los_Angeles, 2026-03-09T06:59:59Z, 2026-03-02",
    "mon-00:00-America/Los_Angeles, 2026-03-09T07:00:00Z, 2026-03-09",
  })
  void instantBelongsToTheLastWeekBegun(String calendar, Instant instant, LocalDate start) {
    PayWeek week = PayCalendar.parse(calendar).weekOf(instant);
    assertThat(week.start()).isEqualTo(start);
    assertThat(week.contains(instant)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "iso, 2026-02-09, 2026-02-09",
    "iso, 2026-02-15, 2026-02-09",
    "sat-kolkata, 2026-02-06, 2026-01-31",
    "sat-kolkata, 2026-02-07, 2026-02-07",
    "mon-09:00-America/Los_Angeles, 2026-02-09, 2026-02-09",
  })
  void dateBelongsToTheLastWeekBegunOnOrBeforeIt(String calendar, LocalDate day, LocalDate start) {
    PayWeek week = PayCalendar.parse(calendar).weekOf(day);
    assertThat(week.start()).isEqualTo(start);
    assertThat(week.contains(day)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "iso",
        "sat-kolkata",
        "mon-09:00-America/Los_Angeles",
        "sun-23:59:30-Europe/Berlin",
        "wed-00:00--05:00",
        "fri-12:00-Etc/GMT-5",
        "mon-00:00-UTC",
      })
  void textFormReadsBack(String text) {
    PayCalendar calendar = PayCalendar.parse(text);
    assertThat(calendar).hasToString(text);
    assertThat(PayCalendar.parse(calendar.toString())).isEqualTo(calendar);
  }

  @Test
  void presetsAreWhatTheirNamesSay() {
    assertThat(PayCalendar.parse("mon-00:00-Z")).isEqualTo(PayCalendar.ISO).hasToString("iso");
    assertThat(PayCalendar.parse("sat-00:00-Asia/Kolkata"))
        .isEqualTo(PayCalendar.SAT_KOLKATA)
        .hasToString("sat-kolkata");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "ISO", "monday-09:00-Z", "mon", "mon-09:00", "MON-09:00-Z"})
  void textThatIsNoCalendarIsRefused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> PayCalendar.parse(text));
  }

  @ParameterizedTest
  @ValueSource(strings = {"mon-nine-Z", "mon-09:00-Mars/Olympus"})
  void timeOrZoneThatCannotBeReadIsRefused(String text) {
    assertThatThrownBy(() -> PayCalendar.parse(text)).isInstanceOf(DateTimeException.class);
  }

  @Test
  void dayIsThatOfTheCalendarsZone() {
    Instant evening = Instant.parse("2026-02-06T20:00:00Z");
    assertThat(PayCalendar.ISO.dayOf(evening)).isEqualTo("2026-02-06");
    assertThat(PayCalendar.SAT_KOLKATA.dayOf(evening)).isEqualTo("2026-02-07");
    assertThat(MONDAY_NINE.dayOf(Instant.parse("2026-02-07T07:59:59Z"))).isEqualTo("2026-02-06");
  }
}
