package dev.hourbook.ledger.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EffectiveFromTest {

  @ParameterizedTest
  @CsvSource({
    "2011-07-06T00:00 Z, 2011-07-05T23:59:59Z, false",
    "2011-07-06T00:00 Z, 2011-07-06T00:00:00Z, true",
    "2011-07-06T00:00 America/Los_Angeles, 2011-07-06T06:59:59Z, false",
    "2011-07-06T00:00 America/Los_Angeles, 2011-07-06T07:00:00Z, true",
    "2011-07-06T00:00 Asia/Kolkata, 2011-07-05T18:29:59Z, false",
    "2011-07-06T00:00 Asia/Kolkata, 2011-07-05T18:30:00Z, true",
  })
  void timedWorkIsComparedByInstant(String from, Instant worked, boolean covered) {
    assertThat(EffectiveFrom.parse(from).covers(worked)).isEqualTo(covered);
  }

  @ParameterizedTest
  @CsvSource({
    "2011-07-06T00:00 Z, 2011-07-05, false",
    "2011-07-06T00:00 Z, 2011-07-06, true",
    "2011-07-06T00:00 America/Los_Angeles, 2011-07-06, true",
    "2011-07-06T00:00 Asia/Kolkata, 2011-07-05, false",
    "2011-07-06T09:00 Z, 2011-07-06, false",
    "2011-07-06T09:00 Z, 2011-07-07, true",
  })
  void datedWorkIsComparedByItsDateInWhateverZone(String from, LocalDate day, boolean covered) {
    assertThat(EffectiveFrom.parse(from).covers(day)).isEqualTo(covered);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"2011-07-06T00:00 Z", "2026-02-07T09:30:15 Asia/Kolkata", "2026-02-07T00:00 +02:00"
      })
  void textFormReadsBack(String text) {
    EffectiveFrom from = EffectiveFrom.parse(text);
    assertThat(from).hasToString(text);
    assertThat(EffectiveFrom.parse(from.toString())).isEqualTo(from);
  }

  @Test
  void textWithoutZoneIsRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> EffectiveFrom.parse("2011-07-06T00:00"))
        .withMessageContaining("2011-07-06T00:00");
    assertThatThrownBy(() -> EffectiveFrom.parse("2011-07-06 Z"))
        .isInstanceOf(DateTimeException.class);
  }

  @Test
  void momentsAreOrderedByInstant() {
    LocalDate day = LocalDate.of(2026, 2, 7);
    EffectiveFrom kolkata = EffectiveFrom.startOf(day, ZoneId.of("Asia/Kolkata"));
    EffectiveFrom losAngeles = EffectiveFrom.startOf(day, ZoneId.of("America/Los_Angeles"));
    assertThat(kolkata).isLessThan(losAngeles);
  }

  @Test
  void instantIsKeptWhateverTheZone() {
    Instant instant = Instant.parse("2026-02-07T10:15:30Z");
    EffectiveFrom from = EffectiveFrom.at(instant, ZoneId.of("Asia/Kolkata"));
    assertThat(from).hasToString("2026-02-07T15:45:30 Asia/Kolkata");
    assertThat(from.instant()).isEqualTo(instant);
  }
}
